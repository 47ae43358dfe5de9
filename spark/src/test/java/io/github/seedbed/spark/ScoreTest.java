package io.github.seedbed.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.table.DataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows in files become Parquet: each with its answer, or with the reason why there is none. */
@Tag("full")
class ScoreTest {
    @TempDir
    private Path folder;

    @Test
    void whatCannotBeScoredIsKeptApartWithTheReason() throws IOException {
        Path run = train();
        Path rows = Files.createDirectories(folder.resolve("rows"));
        Files.writeString(rows.resolve("a.csv"), """
                id,size,weight,colour
                1,0.5,1000,c1
                2,small,1000,c1
                3,0.5,1000
                4,,NA,c1
                5,0.5,1000,violet
                """);
        Files.writeString(rows.resolve("b.csv"), """
                id,size,weight,colour
                6,2.5,1000,c2
                7,"2.5" or so,1000,c2
                8,2.5,1000,c2
                """);
        Files.writeString(rows.resolve("c.csv"), "size,weight\n1,2\n");
        Files.writeString(rows.resolve("d.parquet"), "no Parquet");
        Path output = folder.resolve("scored");
        try (Cluster cluster = Cluster.start(Map.of("spark.master", "local[2]"))) {
            parquet("SELECT 9 AS id, CAST(0.5 AS DOUBLE) AS size, 1000 AS weight, 'c1' AS colour", rows);
            Score.Summary summary = Score.of(cluster, run, Bundle::of, rows, output);
            assertThat(summary).isEqualTo(new Score.Summary(5, 2, 5));
            Dataset<Row> all = SparkSession.builder().getOrCreate().read().parquet(output.toString());
            assertThat(texts(all.where("rejected = 'false'")
                            .select("row.id", "label")
                            .orderBy("row.id")))
                    .containsExactlyElementsOf(expected(run));
            assertThat(texts(all.where("rejected = 'true'")
                            .selectExpr(
                                    "regexp_extract(file, '[a-z].(csv|parquet)$', 0)",
                                    "line",
                                    "split(reason, ': is not a Parquet|: file:')[0]")
                            .orderBy("file", "line")))
                    .containsExactly(
                            "a.csv|3|size is \"small\", which is not a number",
                            "a.csv|4|it has 3 cells instead of 4",
                            "b.csv|3|the rest of the file: behind the closing quote follows \"or so,1000,c2\", where a"
                                    + " separator or the end of the line is due",
                            "c.csv|1|the file has another header than the first one: none of its rows is scored",
                            "d.parquet|1|its name ends in .parquet, and its bytes are of another format or not all there");
        }
    }

    private void parquet(String query, Path rows) throws IOException {
        Path written = folder.resolve("written");
        SparkSession.builder().getOrCreate().sql(query).coalesce(1).write().parquet(written.toString());
        try (Stream<Path> files = Files.list(written)) {
            Path part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.move(part, rows.resolve("e.parquet"));
        }
    }

    private static List<String> expected(Path run) throws IOException {
        try (Bundle bundle = Bundle.of(run)) {
            Map<String, Object> one = Map.of("size", 0.5f, "weight", 1000f, "colour", "c1");
            Map<String, Object> six = Map.of("size", 2.5f, "weight", 1000f, "colour", "c2");
            Map<String, Object> five = Map.of("size", 0.5f, "weight", 1000f, "colour", "violet");
            return List.of(
                    "1|" + bundle.predict(one).label(),
                    "4|" + bundle.predict(Map.of("colour", "c1")).label(),
                    "5|" + bundle.predict(five).label(),
                    "6|" + bundle.predict(six).label(),
                    "9|" + bundle.predict(one).label());
        }
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(row -> row.mkString("|")).toList();
    }

    private Path train() throws IOException {
        Path data = folder.resolve("data/made");
        MadeRows.write(data, 1_000, 2);
        MadeRows.experiment(folder, "");
        Path output = folder.resolve("run");
        try (Run run =
                Run.start(DataStore.HERE, "--experiment=" + folder.resolve("experiment.yaml"), "--output=" + output)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(0.1)), split);
        }
        return output;
    }
}
