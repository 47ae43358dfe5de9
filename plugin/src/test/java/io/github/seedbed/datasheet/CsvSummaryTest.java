package io.github.seedbed.datasheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSummaryTest {
    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    @Test
    void countsRowsThatEqualAnEarlierOne() throws Exception {
        Set<String> seen = new HashSet<>();
        List<String> rows = rows(20_000, () -> text() + "," + text() + ",x" + text());
        long repeated = rows.stream().filter(row -> !seen.add(row)).count();
        assertThat(summary("a,b,c", rows).repeated()).isEqualTo((int) repeated).isPositive();
    }

    /** Most numbers of a long column never become strings: what is said of it is what strings would say. */
    @Test
    void readsLongColumnsAsItReadsShortOnes() throws Exception {
        for (String signs : List.of("0123456789", "0123456789.", "0123456789+-.", "0123456789+-.eE x")) {
            List<String> cells = rows(2_000, () -> "1" + cell(signs));
            cells.addAll(rows(2_000, () -> cell(signs)));
            CsvColumn wanted = new CsvColumn("a");
            cells.forEach(wanted::add);

            CsvColumn column = summary(
                            "a,b", cells.stream().map(cell -> cell + ",0").toList())
                    .columns()
                    .get(0);
            assertThat(List.of(column.type(), column.present(), column.missing(), column.counts(), column.range()))
                    .as(signs)
                    .isEqualTo(List.of(
                            wanted.type(), wanted.present(), wanted.missing(), wanted.counts(), wanted.range()));
        }
    }

    @Test
    void takesANumberThatStandsForNothingAsMissing() throws Exception {
        Dialect dialect = new Dialect(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("-9")));
        List<String> rows = rows(200, () -> String.valueOf(random.nextInt(100)));
        rows.add("-9");
        CsvColumn column = summary("a", rows, dialect).columns().get(0);
        assertThat(column.missing()).isEqualTo(1);
        assertThat(column.range()).hasValueSatisfying(range -> assertThat(range).startsWith("0 to "));
    }

    private static List<String> rows(int count, Supplier<String> row) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row.get());
        }
        return rows;
    }

    private String cell(String signs) {
        StringBuilder cell = new StringBuilder();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            cell.append(signs.charAt(random.nextInt(signs.length())));
        }
        return cell.toString().strip();
    }

    private String text() {
        return "ab".repeat(random.nextInt(3)) + (random.nextBoolean() ? "" : String.valueOf(random.nextInt(20)));
    }

    private CsvSummary summary(String header, List<String> rows) throws IOException {
        return summary(header, rows, Dialect.PLAIN);
    }

    private CsvSummary summary(String header, List<String> rows, Dialect dialect) throws IOException {
        Path file = folder.resolve("data.csv");
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        return CsvSummary.of(new CsvSource(file, "data.made", dialect)).orElseThrow();
    }
}
