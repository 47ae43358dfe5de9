package io.github.seedbed.questions;

import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.markdown.MarkdownDocument;
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

    /** In CITATION.cff the record is a line of its own above the references. */
    private static final Pattern CITED = Pattern.compile("(?m)^(# answered for the data )([0-9a-f]{64})(.*)$");

    /** In the place of a question without an answer, which is not published. */
    private static final String COMMENT = "<!-- developer, optional: - -->";

    /** What a reader of the bundle is told of an answer that is for other data. */
    private static final String STALE = "*Written for other data: nobody has read this again since.*";

    private static final String STALE_DOCUMENT =
            "> **This text was written for other data.** Metrics and tables are the run's;"
                    + " what people wrote has not been read again since the data changed.";

    /** The bold questions of a datasheet. */
    private static final Pattern BOLD = Pattern.compile("(?m)^(\\*\\*[^*\\n]*\\?\\*\\*)");

    private static final Pattern TITLE = Pattern.compile("(?m)^# .*\\n");

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
     * Tells whether a text says that it is for other data. One that says nothing is not.
     *
     * @param text of a document, or of {@code CITATION.cff}
     * @param digest of the data
     */
    public static boolean isForOther(String text, String digest) {
        Matcher document = RECORD.matcher(text);
        Matcher cited = CITED.matcher(text);
        return document.find()
                ? !document.group(1).equals(digest)
                : cited.find() && !cited.group(2).equals(digest);
    }

    /**
     * Tells whether a citation says that the data that it names are these.
     *
     * @param citation the text of {@code CITATION.cff}
     * @param digest of the data
     */
    public static boolean names(String citation, String digest) {
        Matcher record = CITED.matcher(citation);
        return record.find() && record.group(2).equals(digest);
    }

    /**
     * Tells the reader of a document that is for other data, at its top and at every answer.
     *
     * @param source of the document, with LF
     */
    public static String marked(String source) {
        String answers = Questions.replaced(source, question -> question.answered() ? STALE : COMMENT);
        return noted(BOLD.matcher(answers).replaceAll("$1 " + STALE))
                .replaceFirst("(?m)\\A(---\\n(?:.*\\n)*?)pretty_name:.*\\n", "$1");
    }

    /**
     * Tells the reader of a document that is for other data, at its top.
     *
     * @param source of the document, with LF
     */
    public static String noted(String source) {
        Matcher title = TITLE.matcher(source);
        int front = MarkdownDocument.of(source).headings().stream()
                .findFirst()
                .map(MarkdownDocument.Heading::start)
                .orElse(0);
        return title.find(front)
                ? source.substring(0, title.end()) + "\n" + STALE_DOCUMENT + "\n" + source.substring(title.end())
                : STALE_DOCUMENT + "\n\n" + source;
    }

    /**
     * Returns what somebody is about to confirm: each document that is for other data, with the number of its answers
     * and the lines in which people wrote numbers that are not the run's.
     *
     * @param basedir the project's folder
     * @param config the run's {@code config.json}
     * @throws IOException if a document cannot be read
     */
    public static List<String> doubts(Path basedir, RunConfig config) throws IOException {
        String digest = digest(config);
        List<String> doubts = new ArrayList<>();
        for (String name : ProjectDocuments.in(basedir)) {
            Path file = basedir.resolve(name);
            String source = Files.isRegularFile(file) ? Files.readString(file).replace("\r\n", "\n") : "";
            if (!source.isEmpty() && !isFor(source, digest)) {
                long answers =
                        Questions.of(source).stream().filter(Question::answered).count();
                doubts.add("You confirm " + name + " for the present data, with " + answers
                        + " answers. Lines with numbers that are not the run's:");
                doubts.addAll(OldNumbers.in(source, config));
            }
        }
        return doubts;
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
            changed.addAll(record(basedir, name, digest));
        }
        changed.addAll(record(basedir, CitationFile.NAME, digest));
        return changed;
    }

    private static List<String> record(Path basedir, String name, String digest) throws IOException {
        Path file = basedir.resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        String before = Files.readString(file);
        String after = name.equals(CitationFile.NAME) ? cited(before, digest) : recorded(before, digest);
        if (after.equals(before)) {
            return List.of();
        }
        Files.writeString(file, after);
        return List.of(name);
    }

    /** A file that names no data needs no record of them. */
    private static String cited(String text, String digest) {
        Matcher record = CITED.matcher(text);
        if (record.find()) {
            return record.replaceFirst("$1" + digest + "$3");
        }
        return CitationFile.of(text).data().isEmpty()
                ? text
                : text.replaceFirst(
                        "(?m)^references:",
                        "# answered for the data " + digest
                                + "\n# With other data name them below, then: mvn seedbed:reviewed\nreferences:");
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
