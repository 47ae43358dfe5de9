package io.github.seedbed.git;

import static org.eclipse.jgit.lib.ConfigConstants.CONFIG_FILESYSTEM_SECTION;
import static org.eclipse.jgit.lib.ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD;
import static org.eclipse.jgit.lib.ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from measuring how fine the file system's times are, which takes seconds, and from noting it in the user's
 * home: a build leaves no traces there.
 */
public final class QuietGit extends SystemReader.Delegate {
    /** What JGit assumes where it cannot measure: files that changed just before the index did are read. */
    private static final String COARSE = "2 seconds";

    private QuietGit(SystemReader reader) {
        super(reader);
    }

    /**
     * Takes the place of JGit's own view of the system.
     *
     * @param folder on the file system that will be looked at
     */
    public static synchronized void install(Path folder) throws IOException {
        if (!(SystemReader.getInstance() instanceof QuietGit)) {
            SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
        }
        try {
            StoredConfig config = SystemReader.getInstance().getJGitConfig();
            String store = key(Files.getFileStore(folder));
            config.setString(CONFIG_FILESYSTEM_SECTION, store, CONFIG_KEY_TIMESTAMP_RESOLUTION, COARSE);
            config.setString(CONFIG_FILESYSTEM_SECTION, store, CONFIG_KEY_MIN_RACY_THRESHOLD, COARSE);
        } catch (ConfigInvalidException e) {
            throw new IOException(e);
        }
    }

    /** As JGit names it; under another name it would only measure again. */
    private static String key(FileStore store) throws IOException {
        Object volume = SystemReader.getInstance().isWindows() ? store.getAttribute("volume:vsn") : null;
        return System.getProperty("java.vendor")
                + '|'
                + System.getProperty("java.version")
                + '|'
                + (volume == null ? store.name() : volume);
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
