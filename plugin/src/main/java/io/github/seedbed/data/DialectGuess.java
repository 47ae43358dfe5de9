package io.github.seedbed.data;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.csv.FileKind;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Guesses how a data file is written, from its bytes and its first rows. */
final class DialectGuess {
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|", " ");
    /** Enough to see which separator gives rows of one length. */
    private static final int ROWS = 200;

    private static final int BEGINNING = 4096;

    private final Path file;
    private final String section;

    private DialectGuess(Path file, String section) {
        this.file = file;
        this.section = section;
    }

    /**
     * Returns how a file is written; what is as usual is absent.
     *
     * @throws ProblemException if it is no text with columns
     * @throws IOException if it cannot be read
     */
    static Dialect of(Path file, String section) throws IOException {
        return new DialectGuess(file, section).guess();
    }

    private Dialect guess() throws IOException {
        Optional<String> encoding = encoding();
        Dialect plain = dialect(encoding, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        ProblemException.throwIfAny(
                FileKind.problem(new CsvSource(file, section, plain)).stream().toList());
        Optional<String> comment = comment(plain);
        String best = "";
        double most = 0;
        for (String separator : SEPARATORS) {
            if (separator.equals(" ") && most >= 1) {
                break; // they are between words
            }
            double likeness = likeness(
                    rows(dialect(encoding, Optional.of(separator), Optional.empty(), comment, Optional.empty())));
            if (likeness > most) {
                most = likeness;
                best = separator;
            }
        }
        Optional<String> separator = Optional.of(best).filter(text -> !text.isEmpty() && !text.equals(","));
        List<List<String>> rows = rows(dialect(encoding, separator, Optional.empty(), comment, Optional.empty()));
        if (rows.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The data file has no rows",
                    file.toString(),
                    "there is nothing in it but blank lines",
                    "get it again"));
        }
        Optional<String> decimal = separator.isPresent() ? decimal(rows) : Optional.empty();
        return dialect(encoding, separator, decimal, comment, header(rows));
    }

    private static Dialect dialect(
            Optional<String> encoding,
            Optional<String> separator,
            Optional<String> decimal,
            Optional<String> comment,
            Optional<List<String>> header) {
        return new Dialect(separator, encoding, decimal, comment, header, Optional.empty());
    }

    private Optional<String> encoding() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(BEGINNING);
        }
        int zeros = 0;
        for (byte one : start) {
            zeros += one == 0 ? 1 : 0;
        }
        boolean isMarked = start.length > 1 && (start[0] & start[1] & 0xfe) == 0xfe && start[0] != start[1];
        if (isMarked) {
            return Optional.of("UTF-16");
        }
        if (zeros > start.length / 4) {
            return Optional.of(start[0] == 0 ? "UTF-16BE" : "UTF-16LE");
        }
        return isUtf8() ? Optional.empty() : Optional.of("windows-1252");
    }

    private boolean isUtf8() throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            char[] some = new char[BEGINNING];
            while (reader.read(some) >= 0) {
                // decoding is the check
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Optional<String> comment(Dialect plain) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(BEGINNING), plain.charset())
                    .replace("\uFEFF", "")
                    .stripLeading();
            for (String sign : List.of("#", "%", "//")) {
                if (start.startsWith(sign)) {
                    return Optional.of(sign);
                }
            }
            return Optional.empty();
        }
    }

    private List<List<String>> rows(Dialect dialect) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(new CsvSource(file, section, dialect))) {
            while (rows.size() < ROWS && reader.next()) {
                rows.add(reader.texts());
            }
        } catch (ProblemException e) {
            if (dialect.separator().isEmpty()) {
                throw e;
            }
            // Quotes that mean something else under another separator
        }
        return rows;
    }

    /** How many rows have as many cells as the first, if that are several; the more cells, the likelier. */
    private static double likeness(List<List<String>> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        double share = (double) rows.stream().filter(row -> row.size() == width).count() / Math.max(1, rows.size());
        return width < 2 ? 0 : share * share * (2 - 1.0 / width);
    }

    private static Optional<String> decimal(List<List<String>> rows) {
        int commas = 0;
        int points = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                commas += cell.matches("[-+]?\\d+,\\d+") ? 1 : 0;
                points += cell.matches("[-+]?\\d+\\.\\d+") ? 1 : 0;
            }
        }
        return commas > points ? Optional.of(",") : Optional.empty();
    }

    /** Names that hold a number, or one twice, are cells: then the columns get names that a person can improve. */
    private static Optional<List<String>> header(List<List<String>> rows) {
        List<String> first = rows.get(0);
        boolean isRow = first.stream().anyMatch(cell -> cell.matches("[-+]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][-+]?\\d+)?"))
                || rows.size() > 1
                        && new HashSet<>(first).size() < first.size()
                        && rows.get(1).containsAll(first);
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= first.size(); i++) {
            names.add("column_" + i);
        }
        return isRow ? Optional.of(names) : Optional.empty();
    }
}
