package io.github.seedbed.internal.files;

import java.util.regex.Pattern;

/** The name of a file that a stranger chose. */
public final class SafeName {
    /** Between slashes no empty part and none of dots only; no sign that some system takes for something else. */
    private static final Pattern NAME =
            Pattern.compile("(?!\\.+(/|$))[^/\\\\:\\p{Cntrl}]++(/(?!\\.+(/|$))[^/\\\\:\\p{Cntrl}]++)*+");

    private SafeName() {}

    /**
     * Returns whether it stays below the folder that it is resolved against, on every system.
     *
     * @param name with {@code /} between its parts
     */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
