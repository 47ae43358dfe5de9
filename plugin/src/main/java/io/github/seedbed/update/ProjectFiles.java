package io.github.seedbed.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a project. What a link leads to lies elsewhere: it is neither read nor written.
 *
 * @param basedir the project's folder
 */
record ProjectFiles(Path basedir) {
    /** Returns the content of a file; empty if there is none, or if a link leads there. */
    Optional<byte[]> content(String path) throws IOException {
        Path file = basedir.resolve(path);
        return !isBehindLink(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    /** Returns whether something is there, or a link is on the way. */
    boolean exists(String path) {
        return isBehindLink(path) || Files.exists(basedir.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isBehindLink(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (Files.isSymbolicLink(basedir.resolve(path.substring(0, slash)))) {
                return true;
            }
        }
        return false;
    }
}
