package io.github.seedbed.internal.http;

/** Hears how much was transferred. Several threads may speak at once. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = bytes -> {};

    /**
     * Is called after each piece.
     *
     * @param bytes how many; below 0 for what has to be transferred again
     */
    void moved(long bytes);
}
