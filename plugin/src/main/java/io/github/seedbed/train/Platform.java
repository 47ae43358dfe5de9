package io.github.seedbed.train;

import java.util.Locale;

/**
 * What the bytes of a run may depend on besides its inputs.
 *
 * @param jdk major version, such as 17
 * @param architecture of the processor, such as {@code x86_64} or {@code aarch64}
 */
public record Platform(int jdk, String architecture) {

    /** Returns the platform that this JVM runs on; trainings are started on the same one. */
    public static Platform present() {
        return new Platform(Runtime.version().feature(), architecture(System.getProperty("os.arch")));
    }

    /**
     * Returns one name for what has several: Java says amd64 on Linux and x86_64 on macOS, Docker amd64 and arm64.
     *
     * @param arch as Java or Docker says it
     */
    public static String architecture(String arch) {
        String lower = arch.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            default -> lower;
        };
    }
}
