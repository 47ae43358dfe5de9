package io.github.seedbed.train;

import io.github.seedbed.internal.runfile.Architecture;

/**
 * What the bytes of a run may depend on besides its inputs.
 *
 * @param jdk major version, such as 17
 * @param architecture of the processor, such as {@code x86_64} or {@code aarch64}
 */
public record Platform(int jdk, String architecture) {

    /** Returns the platform that this JVM runs on; trainings are started on the same one. */
    public static Platform present() {
        return new Platform(Runtime.version().feature(), Architecture.present());
    }
}
