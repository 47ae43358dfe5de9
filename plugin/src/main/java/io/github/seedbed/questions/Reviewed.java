package io.github.seedbed.questions;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which data the answers in a document are for: a comment holds their digest, and {@code seedbed:reviewed} renews it.
 */
public final class Reviewed {
    private static final Pattern RECORD = Pattern.compile("(?s)<!--\\s*answered for the data ([0-9a-f]{64}).*?-->\\n?");

    private Reviewed() {}

    /**
     * Returns one digest for all data of a run.
     *
     * @param config the run's {@code config.json}
     * @return the SHA-256 of the only file; of the digests, a line each, where there are several
     */
    public static String digest(RunConfig config) {
        List<String> digests =
                config.data().stream().map(RunConfig.DataFile::sha256).toList();
        return digests.size() == 1
                ? digests.get(0)
                : Sha256.of((String.join("\n", digests) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells whether a document was answered for some data.
     *
     * @param source of the document
     * @param digest of the data
     */
    public static boolean isFor(String source, String digest) {
        Matcher matcher = RECORD.matcher(source);
        return matcher.find() && matcher.group(1).equals(digest);
    }

    /**
     * Records in each document that it holds for some data.
     *
     * @param basedir the project's folder
     * @param digest of the data
     * @return the documents that were changed
     * @throws IOException if one cannot be read or written
     */
    public static List<String> record(Path basedir, String digest) throws IOException {
        List<String> changed = new ArrayList<>();
        for (String name : ProjectDocuments.in(basedir)) {
            Path file = basedir.resolve(name);
            if (Files.isRegularFile(file)) {
                String before = Files.readString(file);
                String after = recorded(before, digest);
                if (!after.equals(before)) {
                    Files.writeString(file, after);
                    changed.add(name);
                }
            }
        }
        return changed;
    }

    /**
     * Returns a document with the record in place of the one that it may have.
     *
     * @param source of the document
     * @param digest of the data
     */
    public static String recorded(String source, String digest) {
        String record =
                "<!-- answered for the data " + digest + "\n     When the data have changed: read the answers again,"
                        + " correct them, then: mvn seedbed:reviewed -->\n";
        return takenOut(source).stripTrailing() + "\n\n" + record;
    }

    static String takenOut(String document) {
        return RECORD.matcher(document).replaceAll("");
    }
}
