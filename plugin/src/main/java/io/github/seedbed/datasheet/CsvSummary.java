package io.github.seedbed.datasheet;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a CSV file holds, before anything is done to it.
 *
 * @param columns in their order
 * @param rows how many there are
 * @param incomplete rows in which a value is missing
 * @param repeated rows that equal an earlier one in every cell
 * @param personal what looks like data about people: a line for each column and kind
 */
public record CsvSummary(
        List<CsvColumn> columns, int rows, int incomplete, int repeated, SortedSet<PersonalData.Trace> personal) {
    /** Whether a cell stands for nothing: what training reads as missing is empty here. */
    static boolean isMissing(String cell) {
        return cell.isEmpty();
    }

    /**
     * Reads a file.
     *
     * @param csv a file with a header, read as training reads it
     * @return empty if it is not such a file
     * @throws IOException if it cannot be read
     */
    public static Optional<CsvSummary> of(CsvSource csv) throws IOException {
        return of(List.of(csv));
    }

    /**
     * Reads files that count as one.
     *
     * @param files at least one, with the same columns
     * @return empty if they are not such files
     * @throws IOException if one cannot be read
     */
    static Optional<CsvSummary> of(List<CsvSource> files) throws IOException {
        try {
            Reading reading = Reading.begin(files.get(0));
            for (CsvSource file : files) {
                try (CsvReader rows = CsvReader.open(file)) {
                    reading.add(rows);
                }
            }
            return reading.summary();
        } catch (ProblemException ignored) {
            return Optional.empty(); // Training has told what is wrong with it, if it reads it as CSV at all
        }
    }

    /** How a number begins. */
    private static final Pattern NUMERIC = Pattern.compile("[-+.,]?[0-9]");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");

    /** Whether no code for a missing value looks like a number, so that none need be compared with them. */
    static boolean noNumberIsMissing(Dialect dialect) {
        return dialect.missingCodes().stream()
                .noneMatch(code -> NUMERIC.matcher(code).lookingAt());
    }

    /** Cells as files with other signs would have them. */
    static String plain(String cell, Dialect dialect) {
        if (dialect.missingCodes().contains(cell)) {
            return "";
        }
        boolean isComma = dialect.decimal().orElse(".").equals(",")
                && DECIMAL_COMMA.matcher(cell).matches();
        return isComma ? cell.replace(',', '.') : cell;
    }

    /** What was read so far. */
    private static final class Reading {
        private final Dialect dialect;
        private final List<CsvColumn> columns;
        private final PersonalData personal;
        private final RowHashes hashes = new RowHashes();

        /** Whether no number is a sign for nothing, nor written with a comma. */
        private final boolean numbersAreNumbers;

        private int rows;
        private int incomplete;
        private boolean other;

        private Reading(Dialect dialect, List<String> header) {
            this.dialect = dialect;
            this.columns = header.stream().map(CsvColumn::new).toList();
            this.personal = new PersonalData(columns);
            this.numbersAreNumbers = dialect.decimal().orElse(".").equals(".") && noNumberIsMissing(dialect);
        }

        /** The first file says what the columns are. */
        static Reading begin(CsvSource first) throws IOException {
            try (CsvReader reader = CsvReader.open(first)) {
                return new Reading(first.dialect(), reader.header());
            }
        }

        void add(CsvReader reader) throws IOException {
            other |= !reader.header()
                    .equals(columns.stream().map(CsvColumn::name).toList());
            while (!other && reader.next()) {
                row(reader);
            }
        }

        private void row(CsvReader reader) {
            rows++;
            int cells = Math.min(columns.size(), reader.size());
            boolean whole = cells == columns.size();
            for (int i = 0; i < cells; i++) {
                if (!numbersAreNumbers || !columns.get(i).addsNumber(reader, i)) {
                    String cell = plain(reader.text(i), dialect);
                    columns.get(i).add(cell);
                    personal.look(i, cell);
                    whole &= !isMissing(cell);
                }
            }
            hashes.add(reader, cells);
            incomplete += whole ? 0 : 1;
        }

        /** Files of other columns, or with them in another order, are not summed up. */
        Optional<CsvSummary> summary() {
            return other
                    ? Optional.empty()
                    : Optional.of(new CsvSummary(
                            columns, rows, incomplete, hashes.repeated(), new TreeSet<>(personal.traces())));
        }
    }

    /** Returns a column by its name. */
    public Optional<CsvColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
