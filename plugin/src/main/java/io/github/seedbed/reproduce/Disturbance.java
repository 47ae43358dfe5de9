package io.github.seedbed.reproduce;

import java.io.IOException;

/**
 * Something that must make no difference to a training.
 *
 * @param name as in {@code -Dseedbed.reproduce=name}
 * @param changes what changes, in words
 * @param cause what a training does that minds it
 * @param change how it is made
 */
record Disturbance(String name, String changes, Cause cause, Change change) {

    /** Disturbs the JVM of one training, or what is around it. */
    interface Change {
        void in(DisturbedJvm jvm) throws IOException;
    }

    /** Another processor may give other last digits: those are shown, and no fault as long as every label stays. */
    boolean allowsLastDigits() {
        return cause == Cause.INTRINSICS && !name.equals("compiler") || cause == Cause.JAVA;
    }
}
