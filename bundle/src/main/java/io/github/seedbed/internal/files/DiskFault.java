package io.github.seedbed.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;

/** Why a disk refuses to be written to, as far as a person can do something about it. */
public enum DiskFault {
    /** There is no room, or the user's share is used up. */
    FULL,
    /** The permissions forbid it. */
    FORBIDDEN,
    /** It is mounted for reading only. */
    READ_ONLY;

    /** As Linux and Windows say it; Java has no exception of its own for it. */
    private static final String NO_ROOM = "(?i).*(no space left|not enough space|disk quota exceeded).*";

    /**
     * Returns what an exception is about.
     *
     * @param e of a reading or writing that failed
     * @return empty if it is about something else
     */
    public static Optional<DiskFault> of(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.matches(NO_ROOM)) {
            return Optional.of(FULL);
        }
        if (e instanceof AccessDeniedException) {
            return Optional.of(FORBIDDEN);
        }
        return message.contains("Read-only file system") ? Optional.of(READ_ONLY) : Optional.empty();
    }
}
