package io.github.seedbed.maven;

import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.Optional;

/** What a person can fix of what a disk refuses. */
final class DiskProblem {
    /** As Linux and Windows say it; Java has no exception of its own for it. */
    private static final String FULL = "(?i).*(no space left|not enough space|disk quota exceeded).*";

    private DiskProblem() {}

    static Optional<Problem> of(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.matches(FULL)) {
            return Optional.of(new Problem(
                    "The disk is full",
                    file(e),
                    "there was no room for what had to be written; what was there before is still there",
                    "make room, then run the same command again"));
        }
        if (e instanceof AccessDeniedException) {
            return Optional.of(
                    new Problem(
                            "A file may not be read or written",
                            file(e),
                            "its permissions, or those of its folder, forbid it to this user",
                            "chmod u+rwX the file and its folder; if another user built here (root in a container?): chown them"));
        }
        if (message.contains("Read-only file system")) {
            return Optional.of(new Problem(
                    "A file may not be written",
                    file(e),
                    "the disk is mounted for reading only",
                    "build in a copy of the project on another disk"));
        }
        return Optional.empty();
    }

    private static String file(IOException e) {
        return e instanceof FileSystemException failed ? Objects.requireNonNullElse(failed.getFile(), "") : "";
    }
}
