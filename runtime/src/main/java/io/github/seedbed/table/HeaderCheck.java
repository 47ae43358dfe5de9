package io.github.seedbed.table;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.csv.FileKind;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whether a file is text, and names the columns that are wanted: where all are missing, there is one cause. */
final class HeaderCheck {
    private static final String NUMBER = "[-+]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][-+]?\\d+)?";

    private HeaderCheck() {}

    /** Looks at the first bytes, and goes back to the beginning. */
    static void requireText(CsvSource file, InputStream bytes) throws IOException {
        bytes.mark(FileKind.BEGINNING);
        byte[] beginning = bytes.readNBytes(FileKind.BEGINNING);
        bytes.reset();
        ProblemException.throwIfAny(FileKind.problem(file, beginning).stream().toList());
    }

    static void require(CsvSource file, List<String> header, List<String> wanted) {
        List<Problem> problems = new ArrayList<>();
        List<String> missing =
                wanted.stream().filter(name -> !header.contains(name)).toList();
        if (missing.size() == wanted.size()) {
            cause(file, header).ifPresent(problems::add);
            ProblemException.throwIfAny(problems);
        }
        for (String name : wanted) {
            if (Collections.frequency(header, name) > 1) {
                problems.add(new Problem(
                        "Duplicate column \"" + name + "\" in the header",
                        place(file),
                        "it is ambiguous",
                        "rename one"));
            }
            if (missing.contains(name)) {
                problems.add(new Problem(
                        "The data file has no column \"" + name + "\"",
                        place(file),
                        "experiment.yaml names it",
                        "rename it in one of the two. " + Nearest.hint(name, header)));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    private static String place(CsvSource file) {
        return file.file() + ", line 1";
    }

    private static Optional<Problem> cause(CsvSource file, List<String> header) {
        String first = String.join(",", header);
        String under = "write into experiment.yaml under " + file.section() + ": ";
        String comment = first.isEmpty() ? "" : first.substring(0, 1);
        if (file.dialect().comment().isEmpty() && (comment.equals("#") || comment.equals("%"))) {
            return Optional.of(new Problem(
                    "The data file begins with a comment, not with a header",
                    place(file),
                    "it begins with \"" + first + "\"",
                    under + "comment: \"" + comment + "\""));
        }
        String separator = separator(header);
        if (!separator.isEmpty()) {
            return Optional.of(new Problem(
                    "The columns of the data file are not separated by commas",
                    place(file),
                    "its header is \"" + first + "\"",
                    under + "separator: \"" + separator.replace("\t", "\\t") + "\""));
        }
        if (header.stream().anyMatch(name -> name.matches(NUMBER))) {
            return Optional.of(new Problem(
                    "The data file has no header",
                    place(file),
                    "its first line is a row: \"" + first + "\"",
                    under + "header: [" + String.join(", ", Collections.nCopies(header.size(), "name"))
                            + "], with the names of its " + header.size() + " columns"));
        }
        return Optional.empty();
    }

    /** What stands more often than once in the only name of a header, or in names that hold no other letters. */
    private static String separator(List<String> header) {
        for (String separator : List.of(";", "\t", "|", " ")) {
            if (header.size() == 1 && header.get(0).contains(separator)) {
                return separator;
            }
        }
        return "";
    }
}
