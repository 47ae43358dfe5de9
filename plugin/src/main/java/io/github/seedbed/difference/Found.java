package io.github.seedbed.difference;

/** Hears every difference, in the order of the files. */
interface Found {
    /** Returns whether the search shall go on. */
    boolean add(Difference difference);
}
