package io.github.seedbed.internal.json;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;

/**
 * The number that every file of Seedbed carries as {@code format}, so that an older version never misreads a newer
 * file.
 */
public final class Format {
    /** What this version writes, and the highest that it reads. */
    public static final int CURRENT = 1;

    private Format() {}

    /**
     * Ends with a problem if a file has a format that this version does not know.
     *
     * @param format what the file says; 0 if it says nothing
     * @param name what to call the file in a message
     * @throws ProblemException if the format is higher than {@link #CURRENT}, or missing
     */
    public static void require(int format, String name) {
        if (format > CURRENT) {
            throw new ProblemException(new Problem(
                    "The file was written by a newer Seedbed",
                    name,
                    "it has format " + format + ", this version reads up to format " + CURRENT,
                    "raise the version of <parent> in pom.xml to the newest one"));
        }
        if (format < 1) {
            throw broken(name, 1, "the field \"format\" is missing", null);
        }
    }

    static ProblemException broken(String name, int line, String why, Exception cause) {
        return new ProblemException(
                new Problem(
                        "The file is not what Seedbed writes",
                        name + ", line " + line,
                        why,
                        "restore it from version control, or delete it and run: mvn verify"),
                cause);
    }

    static ProblemException misfit(String name, String pointer, String why, Exception cause) {
        return new ProblemException(
                new Problem(
                        "The file is not what Seedbed writes",
                        name + ", " + pointer,
                        why,
                        "restore it from version control, or delete it and run: mvn verify"),
                cause);
    }
}
