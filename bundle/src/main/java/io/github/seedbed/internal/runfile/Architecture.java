package io.github.seedbed.internal.runfile;

import java.util.Locale;

/** The name of a processor architecture in the files of a run, in {@code model.lock} and in reports. */
public final class Architecture {
    private Architecture() {}

    /** Returns the architecture that this JVM runs on. */
    public static String present() {
        return of(System.getProperty("os.arch"));
    }

    /**
     * Returns one name for what has several: Java says amd64 on Linux and x86_64 on macOS, Docker amd64 and arm64.
     *
     * @param name as Java or Docker says it
     * @return such as {@code x86_64} or {@code aarch64}
     */
    public static String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            default -> lower;
        };
    }
}
