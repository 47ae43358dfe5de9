package io.github.seedbed.internal.csv;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;

/** What a file is that is no text with columns: told by its first bytes, with what to do about it. */
public final class FileKind {
    /** How many bytes are looked at. */
    public static final int BEGINNING = 4096;

    private FileKind() {}

    /**
     * Returns what is wrong with a data file as a whole.
     *
     * @param source the file
     * @return empty if it may be text with columns
     * @throws IOException if it cannot be read
     */
    public static Optional<Problem> problem(CsvSource source) throws IOException {
        try (InputStream in = Files.newInputStream(source.file())) {
            return problem(source, in.readNBytes(BEGINNING));
        }
    }

    /**
     * Returns the same of a file that lies elsewhere.
     *
     * @param source the file
     * @param bytes its first ones, at most {@link #BEGINNING}
     */
    public static Optional<Problem> problem(CsvSource source, byte[] bytes) {
        String name = source.file().toString();
        if (bytes.length == 0) {
            return told(source, "it is empty: 0 bytes", "get it again");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        Optional<Problem> pointer = pointer(source, text);
        if (pointer.isPresent()) {
            return pointer;
        }
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            return told(
                    source,
                    "it is a page in HTML or XML, such as a server sends in place of a file that it does not give",
                    "open it in a browser to read what it says, and download the file itself");
        }
        return binary(source, name, text).or(() -> wide(source, text));
    }

    /**
     * Returns what is wrong if a file was left in Git's Large File Storage.
     *
     * @param source the file
     * @throws IOException if it cannot be read
     */
    public static Optional<Problem> pointer(CsvSource source) throws IOException {
        try (InputStream in = Files.newInputStream(source.file())) {
            return pointer(source, new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1));
        }
    }

    private static Optional<Problem> pointer(CsvSource source, String text) {
        return text.startsWith("version https://git-lfs.github.com/spec/")
                ? told(
                        source,
                        "it is a pointer of Git LFS, which stands for the file until it is fetched",
                        "git lfs pull (after git lfs install, if Git does not know the command)")
                : Optional.empty();
    }

    private static Optional<Problem> binary(CsvSource source, String name, String text) {
        if (text.startsWith("\u001f\u008b")) {
            return told(source, "it is compressed by gzip", "gunzip " + name + ", and name the file that it leaves");
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return text.contains("[Content_Types].xml") || text.contains("xl/")
                    ? told(
                            source,
                            "it is a workbook of Excel (xlsx)",
                            "open it and save the sheet as \"CSV UTF-8 (comma delimited)\"")
                    : told(source, "it is a zip archive", "unzip " + name + ", and name the file in it");
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return told(
                    source,
                    "it is a workbook of an old Excel (xls)",
                    "open it and save the sheet as \"CSV UTF-8 (comma delimited)\"");
        }
        if (text.startsWith("BZh") || text.startsWith("\u00fd7zXZ") || text.startsWith("\u0028\u00b5\u002f\u00fd")) {
            return told(source, "it is compressed", "unpack it with bunzip2, unxz or unzstd, and name what they leave");
        }
        if (text.startsWith("PAR1")) {
            return told(
                    source,
                    "it is in the format Parquet",
                    "export it as CSV with the program that it comes from; or train with seedbed-spark, which reads the"
                            + " files of a folder whose names end in .parquet");
        }
        if (text.startsWith("%PDF")) {
            return told(source, "it is a PDF", "export it as CSV with the program that it comes from");
        }
        return Optional.empty();
    }

    /** Two bytes a letter: half of the bytes of most texts are zero. */
    private static Optional<Problem> wide(CsvSource source, String text) {
        if (source.dialect().charset().name().startsWith("UTF-16")) {
            return Optional.empty();
        }
        boolean little = text.startsWith("\u00ff\u00fe");
        boolean big = text.startsWith("\u00fe\u00ff");
        long zeros = text.chars().filter(letter -> letter == 0).count();
        if (!little && !big && zeros <= text.length() / 4) {
            return Optional.empty();
        }
        return told(
                source,
                "it is UTF-16, as Excel's \"Unicode text\" and PowerShell write it",
                "write into experiment.yaml under " + source.section() + ": encoding: "
                        + (little || big ? "UTF-16" : text.charAt(0) == 0 ? "UTF-16BE" : "UTF-16LE"));
    }

    private static Optional<Problem> told(CsvSource source, String why, String action) {
        return Optional.of(
                new Problem("The data file is not a CSV file", source.file().toString(), why, action));
    }
}
