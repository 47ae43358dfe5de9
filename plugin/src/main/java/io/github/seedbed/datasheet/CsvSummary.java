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
        try (CsvReader rows = CsvReader.open(csv)) {
            return Optional.of(of(csv.dialect(), rows));
        } catch (ProblemException ignored) {
            return Optional.empty(); // Training has told what is wrong with it, if it reads it as CSV at all
        }
    }

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");

    /** Cells as files with other signs would have them. */
    static String plain(String cell, Dialect dialect) {
        if (dialect.missingCodes().contains(cell)) {
            return "";
        }
        boolean isComma = dialect.decimal().orElse(".").equals(",")
                && DECIMAL_COMMA.matcher(cell).matches();
        return isComma ? cell.replace(',', '.') : cell;
    }

    private static CsvSummary of(Dialect dialect, CsvReader reader) throws IOException {
        List<CsvColumn> columns = reader.header().stream().map(CsvColumn::new).toList();
        PersonalData personal = new PersonalData(columns);
        RowHashes hashes = new RowHashes();
        int rows = 0;
        int incomplete = 0;
        while (reader.next()) {
            rows++;
            boolean whole = reader.size() >= columns.size();
            for (int i = 0; i < Math.min(columns.size(), reader.size()); i++) {
                String written = reader.text(i);
                String cell = plain(written, dialect);
                columns.get(i).add(cell);
                personal.look(i, cell);
                whole &= !isMissing(cell);
                hashes.add(written);
            }
            incomplete += whole ? 0 : 1;
            hashes.endRow();
        }
        return new CsvSummary(columns, rows, incomplete, hashes.repeated(), new TreeSet<>(personal.traces()));
    }

    /** Returns a column by its name. */
    public Optional<CsvColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
