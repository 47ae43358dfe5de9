package io.github.seedbed.maven.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Knows what git ignores in a template: an .env with a password must not end up in an archetype. */
final class GitIgnored {
    private GitIgnored() {}

    /**
     * Returns the ignored files and folders below a folder, relative to it, without slashes at the end. Nothing is
     * ignored where there is no git, or where a repository further up (of somebody's home, say) ignores the template as
     * a whole.
     */
    static Set<String> below(Path folder) throws IOException {
        Path place = folder.toRealPath();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(place.toFile());
        if (builder.getGitDir() == null) {
            return Set.of();
        }
        try (Repository repository = builder.build()) {
            return repository.isBare() ? Set.of() : below(place, repository);
        }
    }

    private static Set<String> below(Path place, Repository repository) throws IOException {
        Path top = repository.getWorkTree().toPath().toRealPath();
        String prefix =
                place.equals(top) ? "" : top.relativize(place).toString().replace('\\', '/') + "/";
        Set<String> ignored = ignored(repository, prefix);
        boolean whole =
                ignored.contains(prefix + RootPom.NAME) || ignored.stream().anyMatch(i -> prefix.startsWith(i + "/"));
        return whole
                ? Set.of()
                : ignored.stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length()))
                        .collect(Collectors.toSet());
    }

    private static Set<String> ignored(Repository repository, String prefix) throws IOException {
        try (Git git = new Git(repository)) {
            var status = git.status();
            if (!prefix.isEmpty()) {
                status.addPath(prefix.substring(0, prefix.length() - 1));
            }
            return status.call().getIgnoredNotInIndex();
        } catch (GitAPIException e) {
            throw new IOException("git's status could not be read", e);
        }
    }
}
