package io.github.seedbed.reproduce.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The world that a training runs in: as it is; with every source held still; with every source held still but one,
 * which has another value; or with another value everywhere.
 */
public final class World {
    /** A source answers as it would without an agent. */
    static final int REAL = 0;

    /** A source gives the same in every training of such a world. */
    static final int STILL = 1;

    /** A source gives something else; higher numbers are yet other values. */
    static final int OTHER = 2;

    /** What is noted of a wait whose time was up although nothing was changed. */
    public static final String IN_VAIN = "in vain";

    /** Between several places. */
    public static final String AND = ";";

    /** What is older was there before the training. */
    static final long STARTED = System.currentTimeMillis();

    private static Properties settings = new Properties();

    private World() {}

    /**
     * Reads the world.
     *
     * @param file properties: world (real, still or other), changed, variant, at, except, now, record, classes, target
     */
    public static void read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
    }

    /**
     * Returns what the world says.
     *
     * @param name of a setting
     */
    public static String get(String name) {
        return settings.getProperty(name, "");
    }

    static int of(String source, String place) {
        return switch (get("world")) {
            case "still" -> isChanged(source, place) ? changed() : STILL;
            case "other" -> isExcepted(source) ? STILL : STILL + Integer.parseInt(get("variant"));
            default -> REAL;
        };
    }

    private static int changed() {
        int variant = Integer.parseInt(get("variant"));
        return variant == 0 ? REAL : STILL + variant;
    }

    private static boolean isExcepted(String source) {
        return (" " + get("except") + " ").contains(" " + source + " ");
    }

    /**
     * Returns whether one source has another value at one place.
     *
     * @param source such as {@code clock}
     * @param place as in a stack trace
     */
    public static boolean isChanged(String source, String place) {
        return get("world").equals("other")
                ? !isExcepted(source)
                : source.equals(get("changed"))
                        && (get("at").isEmpty() || (AND + get("at") + AND).contains(AND + place + AND));
    }
}
