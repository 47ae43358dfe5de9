package io.github.seedbed.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.table.DataStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data in Parquet files: as the CSV files that their rows make. */
@Tag("full")
class ParquetTest {
    private static Cluster cluster;
    private static SparkSession session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(Map.of("spark.master", "local[2]"));
        session = SparkSession.builder().getOrCreate();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void theRunIsThatOfTheSameRowsAsCsv() throws IOException {
        Path data = folder.resolve("data/made");
        MadeRows.write(data, 1_000, 2);
        for (Path file : files(data)) {
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^NA,", ","));
        }
        MadeRows.experiment(folder, "");
        Map<String, String> csv = train(DataStore.HERE);
        for (Path file : files(data)) {
            parquet(file, "size DECIMAL(12,5), weight DOUBLE, colour STRING, kind STRING");
            Files.delete(file);
        }
        Files.writeString(folder.resolve("none.csv"), "size,weight,colour,kind\n");
        parquet(folder.resolve("none.csv"), "size DECIMAL(12,5), weight DOUBLE, colour STRING, kind STRING");
        Files.move(folder.resolve("none.parquet"), data.resolve("part-000.parquet"));
        MadeRows.experiment(folder, "");
        assertThat(train(cluster)).isEqualTo(csv).hasSize(4);
    }

    /** All files of the run but the one that names the data. */
    private Map<String, String> train(DataStore store) throws IOException {
        Path output = folder.resolve("run");
        try (Run run = Run.start(store, "--experiment=" + folder.resolve("experiment.yaml"), "--output=" + output)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(0.1)), split);
        }
        Map<String, String> files = new TreeMap<>();
        for (Path file : files(output)) {
            files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        files.remove("config.json");
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Writes a CSV file as a Parquet file beside it. */
    private void parquet(Path csv, String schema) throws IOException {
        Path written = folder.resolve("written");
        session.read()
                .schema(schema)
                .option("header", "true")
                .csv(csv.toString())
                .coalesce(1)
                .write()
                .mode("overwrite")
                .parquet(written.toString());
        Path part = files(written).stream()
                .filter(file -> file.toString().endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
        Files.move(part, csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".parquet")));
    }

    @Test
    void valuesOfEveryKindHaveAText() throws IOException {
        Path file = written("SELECT CAST(-3 AS TINYINT) AS b, CAST(7 AS BIGINT) AS l, CAST(2.50 AS DECIMAL(5,2)) AS d,"
                + " CAST(12345678901234567890.125 AS DECIMAL(30,3)) AS wide, CAST(0.1 AS FLOAT) AS f, true AS yes,"
                + " DATE '2026-12-01' AS day, TIMESTAMP_NTZ '2026-12-01 10:00:00' AS time,"
                + " 'a \"b\", c' AS text, CAST(NULL AS INT) AS none, '' AS empty");
        assertThat(text(file))
                .isEqualTo("b,l,d,wide,f,yes,day,time,text,none,empty\n"
                        + "-3,7,2.5,12345678901234567890.125,0.1,true,2026-12-01,2026-12-01T10:00:00,"
                        + "\"a \"\"b\"\", c\",\"\",\"\"\n");
    }

    @Test
    void timesMayBeWrittenAsTheyLongWere() throws IOException {
        session.conf().set("spark.sql.parquet.outputTimestampType", "INT96");
        Path file =
                written("SELECT TIMESTAMP '2026-12-01 10:00:00.5' AS late, TIMESTAMP '1969-12-31 23:59:59' AS early");
        session.conf().unset("spark.sql.parquet.outputTimestampType");
        assertThat(text(file)).isEqualTo("late,early\n2026-12-01T10:00:00.5,1969-12-31T23:59:59\n");
    }

    @Test
    void whatHasNoPlaceInATableIsNamed() throws IOException {
        Path file = written("SELECT 1 AS a, array(1, 2) AS list, named_struct('x', 1) AS record, X'01' AS raw");
        assertThatThrownBy(() -> text(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(", column list\n  why:   it holds lists or records in its cells\n")
                .hasMessageContaining(", column record\n  why:   it holds lists or records in its cells\n")
                .hasMessageContaining(", column raw\n  why:   its values are of the type BINARY\n");
    }

    @Test
    void aFileThatIsCutOffIsNamed() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/made"));
        byte[] whole = Files.readAllBytes(written("SELECT 1.5 AS size, 2.5 AS weight, 'c1' AS colour, 'k1' AS kind"));
        Files.write(data.resolve("part-1.parquet"), Arrays.copyOf(whole, whole.length - 9));
        MadeRows.experiment(folder, "");
        assertThatThrownBy(() -> train(cluster))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("The data file is not a Parquet file\n  where: ")
                .hasMessageContaining("part-1.parquet\n  why:   its name ends in .parquet, and its bytes are of another"
                        + " format or not all there: ")
                .hasMessageEndingWith("write it anew, or give it the name of what it is, such as .csv");
    }

    private Path written(String query) throws IOException {
        Path output = folder.resolve("query");
        session.sql(query).coalesce(1).write().mode("overwrite").parquet(output.toString());
        return files(output).stream()
                .filter(file -> file.toString().endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path file) throws IOException {
        try (ParquetText text = ParquetText.open(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
