package io.github.seedbed.planted;

import io.github.seedbed.planted.plain.KnowsMaven;

/** Depends on a package below it, which depends on this one. */
public interface Root {
    /** Closes the cycle. */
    KnowsMaven below();
}
