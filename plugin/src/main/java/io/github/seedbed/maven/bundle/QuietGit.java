package io.github.seedbed.maven.bundle;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Keeps JGit from noting its measurements of the file system in the user's home: a build leaves no traces there. */
final class QuietGit extends SystemReader.Delegate {
    private QuietGit(SystemReader reader) {
        super(reader);
    }

    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof QuietGit)) {
            SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new FileBasedConfig(parent, null, fs) {
            @Override
            public void load() {
                clear();
            }

            @Override
            public void save() {
                // stays in memory
            }

            @Override
            public boolean isOutdated() {
                return false;
            }
        };
    }
}
