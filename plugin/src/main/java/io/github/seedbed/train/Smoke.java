package io.github.seedbed.train;

import io.github.seedbed.internal.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The short training of everyday builds. It works in {@code target/smoke}, apart from {@code target/run} and
 * {@code target/bundle}, so that nothing that publishes can take it for the full one.
 */
public final class Smoke {
    /** What asks for the full training. */
    public static final String FULL = "-Dseedbed.smoke=false";

    /** The command that locks the full training where there is a short one. */
    public static final String LOCK_FULL = "mvn seedbed:lock " + FULL;

    /** What asks the project's entry point for the short one. */
    public static final String ARGUMENT = "--smoke=true";

    private Smoke() {}

    /**
     * Returns whether the project has a short training: the section {@code smoke} of {@code experiment.yaml}.
     *
     * @param basedir the project's folder
     */
    public static boolean isIn(Path basedir) {
        Path experiment = basedir.resolve("experiment.yaml");
        return Files.isRegularFile(experiment)
                && SettingsFile.read(experiment).values().keySet().stream().anyMatch(path -> path.startsWith("smoke."));
    }

    /**
     * Returns where the short training works.
     *
     * @param target the project's build folder
     */
    public static Path target(Path target) {
        return target.resolve("smoke");
    }
}
