package io.github.seedbed.reproduce;

import java.io.IOException;

/**
 * One way to change a source.
 *
 * @param changes what changes, in words
 * @param setting what it takes beyond the agent
 */
record Variant(String changes, Setting setting) {

    /** Changes the JVM of one training, or what is around it. */
    interface Setting {
        void in(TrialJvm jvm) throws IOException;
    }

    /** For a source that is not changed, and not held still either. */
    static final Variant REAL = of("as it is, while all others are held still");

    /** What the agent changes by itself. */
    static Variant of(String changes) {
        return new Variant(changes, jvm -> {});
    }
}
