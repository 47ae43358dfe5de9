package io.github.seedbed.spark;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.sent.Sent;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scores a folder of CSV or Parquet files with a bundle: {@code spark-submit --class io.github.seedbed.spark.Score ...
 * --bundle= --rows= --output=}. The output is Parquet: a row with its label, its scores and its warnings in
 * {@code rejected=false}, and what cannot be scored, with the reason, in {@code rejected=true}.
 */
public final class Score {
    private static final int LONGEST_ROW = 1 << 26;

    private Score() {}

    /**
     * What came of it.
     *
     * @param scored rows with an answer
     * @param warned those among them with a warning
     * @param rejected rows without an answer
     */
    public record Summary(long scored, long warned, long rejected) {}

    /**
     * Scores, and prints how many rows there were.
     *
     * @param args {@code --bundle=} a folder, {@code --rows=} a folder of CSV files, {@code --output=} a new folder
     * @throws IOException if something cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> named = new TreeMap<>();
        for (String argument : args) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            named.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        if (!named.keySet().equals(new TreeMap<>(Map.of("bundle", "", "rows", "", "output", "")).keySet())) {
            throw new ProblemException(new Problem(
                    "It is not said what to score",
                    "command line",
                    "the arguments are " + named.keySet(),
                    "say --bundle=FOLDER --rows=FOLDER --output=FOLDER"));
        }
        try (Cluster cluster = Cluster.start()) {
            Summary summary = of(
                    cluster,
                    Path.of(named.get("bundle")),
                    Bundle::load,
                    Path.of(named.get("rows")),
                    Path.of(named.get("output")));
            System.out.println(summary.scored() + " rows scored, " + summary.warned() + " of them with warnings, "
                    + summary.rejected() + " rejected: " + named.get("output"));
        }
    }

    static Summary of(Cluster cluster, Path bundle, ScoredFiles.Opener opener, Path rows, Path output)
            throws IOException {
        List<CsvSource> files = cluster.files(rows).stream()
                .map(file -> CsvSource.plain(file.file()))
                .toList();
        if (files.isEmpty()) {
            throw new ProblemException(new Problem(
                    "There are no rows to score", rows.toString(), "the folder has no files", "name another: --rows="));
        }
        ArrayList<String> header = header(cluster, files.get(0));
        Columns columns = columns(bundle, opener, header, files.get(0));
        TreeMap<String, byte[]> model = new TreeMap<>();
        for (String name : SortedFiles.below(bundle)) {
            model.put(name, Files.readAllBytes(bundle.resolve(name)));
        }
        ScoredFiles task = new ScoredFiles(cluster.storage(), model, opener, header);
        JavaSparkContext spark = cluster.spark();
        List<Sent<Share.Located>> located =
                files.stream().map(file -> Sent.of(cluster.located(file))).toList();
        JavaRDD<Row> scored = spark.parallelize(located, located.size()).mapPartitions(task::score);
        // Labels may differ in case only
        SparkSession session = SparkSession.builder()
                .config("spark.sql.caseSensitive", "true")
                // Scored and rejected rows side by side: otherwise each task sorts its rows first
                .config("spark.sql.maxConcurrentOutputFileWriters", "2")
                .getOrCreate();
        String place = Storage.address(output);
        session.createDataFrame(scored, columns.schema(header))
                .write()
                .options(columns.settings())
                .partitionBy("rejected")
                .parquet(place);
        Row counts = session.read()
                .parquet(place)
                .agg(
                        functions.count_if(functions.expr("rejected = 'false'")),
                        functions.count_if(functions.expr("size(warnings) > 0")),
                        functions.count_if(functions.expr("rejected = 'true'")))
                .first();
        return new Summary(counts.getLong(0), counts.getLong(1), counts.getLong(2));
    }

    private static ArrayList<String> header(Cluster cluster, CsvSource first) throws IOException {
        try (InputStream bytes =
                        cluster.storage().open(Storage.address(first.file())).text();
                CsvReader csv = CsvReader.of(first, bytes, LONGEST_ROW)) {
            return new ArrayList<>(csv.header());
        }
    }

    /**
     * What the output has besides the cells of the rows.
     *
     * @param labels of the model
     * @param numbers among its inputs
     */
    private record Columns(List<String> labels, List<String> numbers) {
        /** Of numbers nearly all differ: Parquet would spend a sixth of the time on a dictionary of them. */
        Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>();
            labels.forEach(label -> settings.put("parquet.enable.dictionary#scores." + label, "false"));
            numbers.forEach(number -> settings.put("parquet.enable.dictionary#row." + number, "false"));
            return settings;
        }

        StructType schema(List<String> header) {
            StructType row = new StructType();
            for (String name : header) {
                row = row.add(name, DataTypes.StringType);
            }
            StructType scores = new StructType();
            for (String label : labels) {
                scores = scores.add(label, DataTypes.DoubleType);
            }
            return new StructType()
                    .add("file", DataTypes.StringType)
                    .add("line", DataTypes.LongType)
                    .add("row", row)
                    .add("label", DataTypes.StringType)
                    .add("scores", scores)
                    .add("warnings", DataTypes.createArrayType(DataTypes.StringType))
                    .add("reason", DataTypes.StringType)
                    .add("rejected", DataTypes.BooleanType);
        }
    }

    private static Columns columns(Path folder, ScoredFiles.Opener opener, List<String> header, CsvSource first)
            throws IOException {
        try (Bundle bundle = opener.open(folder)) {
            if (bundle.task() != Task.CLASSIFICATION) {
                throw new ProblemException(new Problem(
                        "A model of numbers is not scored here",
                        folder.toString(),
                        "only labels are, so far",
                        "use Bundle.estimate in a program of yours, or mvn seedbed:serve"));
            }
            if (!new CellValues(bundle.inputs(), header).any()) {
                throw new ProblemException(new Problem(
                        "The file has none of the columns that the model takes",
                        first.file() + ", line 1",
                        "the first line names " + String.join(", ", header),
                        "name the columns as in training"));
            }
            return new Columns(
                    bundle.labels(),
                    bundle.inputs().stream()
                            .filter(Input::isNumber)
                            .map(Input::name)
                            .toList());
        }
    }
}
