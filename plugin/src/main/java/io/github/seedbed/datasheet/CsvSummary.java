package io.github.seedbed.datasheet;

import io.github.seedbed.internal.csv.CsvDialect;
import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
    /** Whether a cell stands for nothing: as training reads it. */
    static boolean isMissing(String cell) {
        return cell.isEmpty() || cell.equals("NA");
    }

    /**
     * Reads a file.
     *
     * @param csv RFC 4180, UTF-8, with a header
     * @return empty if it is not such a file
     * @throws IOException if it cannot be read
     */
    public static Optional<CsvSummary> of(Path csv) throws IOException {
        try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
                CSVParser parser = CsvDialect.FORMAT.parse(reader)) {
            return Optional.of(of(parser));
        } catch (CSVException | java.io.UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty(); // Training has told what is wrong with it, if it reads it as CSV at all
        }
    }

    private static CsvSummary of(CSVParser parser) {
        List<CsvColumn> columns = parser.getHeaderNames().stream()
                .map(name -> new CsvColumn(name.replace("\uFEFF", "")))
                .toList();
        PersonalData personal = new PersonalData(columns);
        Set<String> seen = new HashSet<>();
        int rows = 0;
        int incomplete = 0;
        int repeated = 0;
        for (CSVRecord row : parser) {
            rows++;
            boolean whole = row.size() >= columns.size();
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
                String cell = row.get(i);
                columns.get(i).add(cell);
                personal.look(i, cell);
                whole &= !isMissing(cell);
                line.append(cell).append('\u0000');
            }
            incomplete += whole ? 0 : 1;
            repeated += seen.add(Sha256.of(line.toString())) ? 0 : 1;
        }
        return new CsvSummary(columns, rows, incomplete, repeated, new TreeSet<>(personal.traces()));
    }

    /** Returns a column by its name. */
    public Optional<CsvColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
