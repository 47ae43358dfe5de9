package io.github.seedbed.reproduce;

import java.util.List;

/**
 * A cause, with the proof of it.
 *
 * @param source what was changed alone
 * @param lines of the project that use it, as in a stack trace; of a library if there are none; empty if no call was
 *     seen
 * @param changes what was changed, in words
 * @param places what moved, sorted by file
 * @param also titles of other sources that move the same, through the same lines
 */
record Finding(Source source, List<String> lines, String changes, List<Place> places, List<String> also) {
    Finding {
        lines = List.copyOf(lines);
        places = List.copyOf(places);
        also = List.copyOf(also);
    }

    /**
     * Where a file differs first.
     *
     * @param file its name
     * @param words the first difference
     * @param first one version of it, as a person in the project's folder would write it
     * @param second the other
     */
    record Place(String file, String words, String first, String second) {}

    List<String> files() {
        return places.stream().map(Place::file).toList();
    }
}
