package io.github.seedbed.internal.files;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file that a stranger chose. */
public final class SafeName {
    /** Between slashes no empty part and none of dots only; no sign that some system takes for something else. */
    private static final Pattern NAME =
            Pattern.compile("(?!\\.+(/|$))[^/\\\\:\\p{Cntrl}]++(/(?!\\.+(/|$))[^/\\\\:\\p{Cntrl}]++)*+");

    /** What tools call the files in which they keep keys and passwords. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(.*/)?(\\.env(\\..*)?|\\.netrc|\\.npmrc|\\.pypirc|\\.git-credentials|id_(rsa|dsa|ecdsa|ed25519)"
                    + "|.*\\.(key|pem|p12|pfx|jks|keystore|kdbx))");

    private SafeName() {}

    /**
     * Returns why a file of this name has no place in a copy of a bundle.
     *
     * @param name with {@code /} between its parts
     * @return empty if it may have one
     */
    public static Optional<String> fault(String name) {
        if (!isOne(name)) {
            return Optional.of("its name leads out of the bundle, or is none on some systems");
        }
        return SECRET.matcher(name).matches()
                ? Optional.of("files of such a name hold keys or passwords")
                : Optional.empty();
    }

    /**
     * Returns whether it stays below the folder that it is resolved against, on every system.
     *
     * @param name with {@code /} between its parts
     */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
