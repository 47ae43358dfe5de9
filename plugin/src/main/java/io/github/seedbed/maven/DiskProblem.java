package io.github.seedbed.maven;

import io.github.seedbed.internal.files.DiskFault;
import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.Optional;

/** What a person can fix of what a disk refuses. */
final class DiskProblem {
    private DiskProblem() {}

    static Optional<Problem> of(IOException e) {
        return DiskFault.of(e).map(fault -> of(fault, file(e)));
    }

    private static Problem of(DiskFault fault, String file) {
        return switch (fault) {
            case FULL ->
                new Problem(
                        "The disk is full",
                        file,
                        "there was no room for what had to be written; what was there before is still there",
                        "make room, then run the same command again");
            case FORBIDDEN ->
                new Problem(
                        "A file may not be read or written",
                        file,
                        "its permissions, or those of its folder, forbid it to this user",
                        "chmod u+rwX the file and its folder; if another user built here (root in a container?): chown them");
            case READ_ONLY ->
                new Problem(
                        "A file may not be written",
                        file,
                        "the disk is mounted for reading only",
                        "build in a copy of the project on another disk");
        };
    }

    private static String file(IOException e) {
        return e instanceof FileSystemException failed ? Objects.requireNonNullElse(failed.getFile(), "") : "";
    }
}
