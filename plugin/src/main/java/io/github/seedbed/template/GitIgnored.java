package io.github.seedbed.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Knows what git ignores in a template: an .env with a password must not end up in an archetype. */
final class GitIgnored {
    private GitIgnored() {}

    /**
     * Returns what tells the ignored files and folders below a folder by their names, which are relative to it, without
     * slashes at the end, and by whether they are folders. Where there is no repository, or where one further up (of
     * somebody's home, say) ignores the template as a whole, the template's own {@code .gitignore} decides alone.
     */
    static BiPredicate<String, Boolean> in(Path folder) throws IOException {
        Set<String> ignored = below(folder);
        IgnoreNode own = own(folder.resolve(".gitignore"));
        return ignored == null
                ? (name, isFolder) -> Boolean.TRUE.equals(own.checkIgnored(name, isFolder))
                : (name, isFolder) -> ignored.contains(name);
    }

    private static IgnoreNode own(Path file) throws IOException {
        IgnoreNode node = new IgnoreNode();
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                node.parse(in);
            }
        }
        return node;
    }

    /** Null where no repository can tell. */
    private static Set<String> below(Path folder) throws IOException {
        Path place = folder.toRealPath();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(place.toFile());
        if (builder.getGitDir() == null) {
            return null;
        }
        try (Repository repository = builder.build()) {
            return repository.isBare() ? null : below(place, repository);
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
                ? null
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
