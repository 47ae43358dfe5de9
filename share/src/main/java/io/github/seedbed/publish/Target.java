package io.github.seedbed.publish;

import io.github.seedbed.internal.copy.Place;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Where a copy is put. Doing it again changes nothing. */
public interface Target {
    /** Returns what kind of place it is, one word. */
    String name();

    /**
     * Ends with a problem if nothing could be put there: before anything is put anywhere.
     *
     * @throws IOException if it cannot be found out
     */
    void requireReady() throws IOException;

    /**
     * Returns what would be done, on one line.
     *
     * @param bundle to publish
     * @throws IOException if it cannot be found out
     */
    String plan(ReleasedBundle bundle) throws IOException;

    /**
     * Puts a copy there.
     *
     * @param bundle to publish
     * @param replaces whether a copy of the same version that differs is replaced: only to repair one
     * @param moved hears how many bytes were transferred
     * @return empty if nobody can see it yet
     * @throws io.github.seedbed.problem.ProblemException if it cannot be, or another bundle has this version
     * @throws IOException if a file cannot be read or written
     */
    Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException;

    /**
     * Returns where a copy is read from, as somebody who may.
     *
     * @param copy that this target made
     * @throws IOException if it cannot be found out
     */
    Place place(Copy copy) throws IOException;

    /**
     * Returns where people find the newest version, if that is another place than that of the copy.
     *
     * @param copy that this target made
     * @throws IOException if it cannot be found out
     */
    default Optional<Place> newest(Copy copy) throws IOException {
        return Optional.empty();
    }
}
