package io.github.seedbed.difference;

/** Receives every difference, in the order of the files. */
interface DifferenceSink {
    /** Returns whether the search shall go on. */
    boolean add(Difference difference);
}
