package io.github.seedbed.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
    private static final String[] PIECES = {
        "a", "ü", "7.5", "\"x, \"\"y\"\" \"", "\"\"", " b c ", "", "\"l1\nl2\"", "日本"
    };

    @TempDir
    private Path folder;

    @Test
    void readsWhatAnotherReaderReads() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder csv = new StringBuilder(i % 3 == 0 ? "\uFEFF" : "");
            String lineEnd = List.of("\n", "\r\n", "\r").get(i % 3);
            int columns = 1 + random.nextInt(4);
            for (int row = 0; row < random.nextInt(9); row++) {
                for (int column = 0; column < columns; column++) {
                    csv.append(column == 0 ? "" : ",").append(PIECES[random.nextInt(PIECES.length)]);
                }
                csv.append(random.nextInt(9) == 0 ? lineEnd : "").append(lineEnd);
            }
            assertThat(rows(csv.toString(), Dialect.PLAIN)).as(csv.toString()).isEqualTo(others(csv.toString()));
        }
    }

    /** Rows that are longer than what is read at once, and cells that lie across its edges. */
    @Test
    void readsRowsOfAnyLength() throws IOException {
        StringBuilder csv = new StringBuilder();
        for (int length : new int[] {1, 65_530, 65_535, 65_536, 65_537, 200_000}) {
            csv.append("\"")
                    .append("ä\"\"".repeat(length / 4))
                    .append("\",")
                    .append("b".repeat(length))
                    .append("\r\n");
        }
        assertThat(rows(csv.toString(), Dialect.PLAIN)).isEqualTo(others(csv.toString()));
    }

    private static List<List<String>> others(String csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        for (CSVRecord row : format.parse(new StringReader(csv.replace("\uFEFF", "")))) {
            if (row.size() > 1 || !row.get(0).isEmpty() || csv.contains("\"\"")) {
                rows.add(row.toList());
            }
        }
        return rows;
    }

    @Test
    void readsOtherDialects() throws IOException {
        List<List<String>> table = List.of(List.of("größe", "art"), List.of("1,5", "a b"));
        assertThat(rows("größe;art\n1,5;a b\n", dialect(";", null, null))).isEqualTo(table);
        assertThat(rows("größe\tart\r\n1,5\t a b\r\n", dialect("\t", null, null)))
                .isEqualTo(table);
        assertThat(rows("# made\n# by hand\ngröße|art\n1,5|a b\n", dialect("|", null, "#")))
                .isEqualTo(table);
        assertThat(rows("  größe   art\n1,5 \"a b\"  \n", dialect(" ", null, null)))
                .isEqualTo(table);
        assertThat(rows("größe;art\n1,5;a b\n", dialect(";", "windows-1252", null)))
                .isEqualTo(table);
        assertThat(rows("größe;art\n1,5;a b\n", dialect(";", "UTF-16", null))).isEqualTo(table);
        assertThat(rows("\uFEFFgröße;art\n1,5;a b\n", dialect(";", "UTF-16LE", null)))
                .isEqualTo(table);
    }

    @Test
    void saysWhereAQuoteOrAByteIsWrong() {
        assertThatThrownBy(() -> rows("a,b\n1,\"2\n3,4\n", Dialect.PLAIN))
                .hasMessage("""
                        A quote is never closed
                          where: FILE, line 2
                          why:   the file ends inside of it
                          do:    fix the quotes from that line on: a quote inside of a quoted cell is written twice""".replace("FILE", file().toString()));
        assertThatThrownBy(() -> rows("a,b\n1,\"2\" x,3\n", Dialect.PLAIN))
                .hasMessage("""
                        A quote ends before its cell does
                          where: FILE, line 2
                          why:   behind the closing quote follows "x,3", where a separator or the end of the line is due
                          do:    fix the quotes from that line on: a quote inside of a quoted cell is written twice""".replace("FILE", file().toString()));
        assertThatThrownBy(() -> rows("a,b\n1,2\0\n", Dialect.PLAIN))
                .hasMessage("""
                        A cell holds a NUL byte
                          where: FILE, line 2
                          why:   text holds none: the file is cut or padded, or is UTF-16
                          do:    export it again; if it is UTF-16, write into experiment.yaml under data.x: encoding: UTF-16LE""".replace("FILE", file().toString()));
    }

    private static Dialect dialect(String separator, String encoding, String comment) {
        return new Dialect(
                Optional.of(separator),
                Optional.ofNullable(encoding),
                Optional.empty(),
                Optional.ofNullable(comment),
                Optional.empty(),
                Optional.empty());
    }

    private Path file() {
        return folder.resolve("table.csv");
    }

    private List<List<String>> rows(String csv, Dialect dialect) throws IOException {
        Charset charset = dialect.encoding().map(Charset::forName).orElse(StandardCharsets.UTF_8);
        Files.writeString(file(), csv, charset);
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(new CsvSource(file(), "data.x", dialect))) {
            while (reader.next()) {
                rows.add(reader.texts());
            }
        }
        return rows;
    }
}
