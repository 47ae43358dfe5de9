package io.github.seedbed.reproduce;

import java.util.List;

/**
 * A likely cause, and everything that it explains.
 *
 * @param cause the likely cause
 * @param trials the trainings that differ because of it
 * @param places the first difference of each file, sorted by file
 */
record SuspectedCause(Cause cause, List<String> trials, List<Place> places) {

    /**
     * Where a file differs first.
     *
     * @param file its name
     * @param words the first difference
     * @param trial the training that it is about; its run is kept
     */
    record Place(String file, String words, String trial) {}
}
