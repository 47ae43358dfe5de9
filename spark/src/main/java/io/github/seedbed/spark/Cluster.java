package io.github.seedbed.spark;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.sent.Sent;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.DataStore;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/**
 * A Spark cluster as the place where data lie: its machines read the files and keep their rows, and a
 * {@link io.github.seedbed.model.LogisticRegression} is fitted to them there, by the sums that are added in memory too.
 * The run is the same, byte for byte, whatever the cluster, the number of its machines and how files are dealt to them.
 *
 * <pre>{@code
 * try (Cluster cluster = Cluster.start();
 *         Run run = Run.start(cluster, args)) {
 *     ...
 * }
 * }</pre>
 */
public final class Cluster implements DataStore, AutoCloseable {
    /** Spark's own name for it, and its own value. */
    private static final String PARTITION_BYTES = "spark.sql.files.maxPartitionBytes";

    private static final long MOST_BYTES = 128L << 20;

    private static final String HADOOP = "spark.hadoop.";

    private final JavaSparkContext spark;
    private final Storage storage;
    private final Map<String, StoredFile> known = new HashMap<>();
    private final List<JavaRDD<?>> kept = new ArrayList<>();

    private Cluster(JavaSparkContext spark) {
        this.spark = spark;
        Map<String, String> settings = new TreeMap<>();
        Arrays.stream(spark.getConf().getAll())
                .filter(setting -> setting._1().startsWith(HADOOP))
                .forEach(setting -> settings.put(setting._1().substring(HADOOP.length()), setting._2()));
        this.storage = new Storage(settings);
    }

    /**
     * Joins the cluster that {@code spark-submit} or the property {@code spark.master} names; without either, all
     * processors of this machine are the cluster. Further properties are Spark's, such as {@code -Dspark.driver.port}.
     */
    public static Cluster start() {
        return start(Map.of());
    }

    /**
     * Joins a cluster.
     *
     * @param settings of Spark, by name, before those of {@code spark-submit} and of the properties
     */
    public static Cluster start(Map<String, String> settings) {
        SparkConf conf = new SparkConf();
        settings.forEach(conf::set);
        conf.setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.app.name", "seedbed")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.log.level", "ERROR")
                // The columns come to the driver: its memory is the limit, and says so
                .setIfMissing("spark.driver.maxResultSize", "0");
        return new Cluster(new JavaSparkContext(conf));
    }

    @Override
    public boolean isFolder(Path folder) throws IOException {
        return storage.isFolder(Storage.address(folder));
    }

    @Override
    public List<StoredFile> files(Path folder) throws IOException {
        List<Storage.Listed> all = storage.below(Storage.address(folder)).stream()
                .filter(file -> DataStore.isData(file.name()))
                .toList();
        List<StoredFile> files = new ArrayList<>();
        List<String> digests = digests(all);
        for (int i = 0; i < digests.size(); i++) {
            Storage.Listed listed = all.get(i);
            Path file = folder.resolve(listed.name());
            StoredFile stored = new StoredFile(file, listed.name(), listed.size(), digests.get(i));
            known.put(Storage.address(file), stored);
            files.add(stored);
        }
        return files;
    }

    private List<String> digests(List<Storage.Listed> files) throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        Storage where = storage;
        int tasks = Math.min(files.size(), 4 * spark.defaultParallelism());
        try {
            return spark.parallelize(new ArrayList<>(files), tasks)
                    .map(file -> where.sha256(file.path()))
                    .collect();
        } catch (Exception e) {
            throw given(e, "the digests of the data files");
        }
    }

    @Override
    public Table read(List<CsvSource> files, List<Feature> features, String target, List<String> groups)
            throws IOException {
        List<CsvSource> texts = files.stream().map(Cluster::text).toList();
        List<List<CsvSource>> packs = Packing.of(texts, this::size, most(texts));
        List<Share> shares = packs.stream()
                .map(pack -> new Share(
                        storage,
                        Sent.of(pack.stream().map(this::located).toList()),
                        Sent.of(features),
                        target,
                        Sent.of(groups)))
                .toList();
        // A fit goes through what it has encoded, and asks for the rows once: they need no memory
        JavaRDD<Share.Result> results =
                spark.parallelize(shares, shares.size()).map(Share::read).persist(StorageLevel.DISK_ONLY());
        kept.add(results);
        try {
            List<Problem> problems = new ArrayList<>();
            results.map(Share.Result::problems).collect().forEach(some -> problems.addAll(some.value()));
            ProblemException.throwIfAny(problems);
            return Table.of(new ClusterParts<>(results.map(Share.Result::rows)), sizes(packs));
        } catch (ProblemException e) {
            throw e;
        } catch (Exception e) {
            throw given(e, "the data files");
        }
    }

    /** How text is written says nothing of Parquet; what stands for a missing value does. */
    private static CsvSource text(CsvSource file) {
        if (!Storage.isParquet(file.file().toString())) {
            return file;
        }
        Optional<List<String>> missing = file.dialect().missing();
        Dialect dialect = new Dialect(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), missing);
        return new CsvSource(file.file(), file.section(), dialect);
    }

    Share.Located located(CsvSource file) {
        String address = Storage.address(file.file());
        return new Share.Located(
                file, address, Optional.ofNullable(known.get(address)).map(StoredFile::sha256));
    }

    private long size(CsvSource file) {
        StoredFile stored = known.get(Storage.address(file.file()));
        return stored == null ? MOST_BYTES : stored.size();
    }

    /** All processors are put to use, unless tasks would be tiny. */
    private long most(List<CsvSource> files) {
        long all = files.stream().mapToLong(this::size).sum();
        long limit = spark.getConf().getSizeAsBytes(PARTITION_BYTES, MOST_BYTES);
        return Math.max(1, Math.min(limit, all / spark.defaultParallelism()));
    }

    /** How many packs there are of each section. */
    private static List<Integer> sizes(List<List<CsvSource>> packs) {
        List<Integer> sizes = new ArrayList<>();
        String section = "";
        for (List<CsvSource> pack : packs) {
            if (!pack.get(0).section().equals(section)) {
                section = pack.get(0).section();
                sizes.add(0);
            }
            sizes.set(sizes.size() - 1, sizes.get(sizes.size() - 1) + 1);
        }
        return sizes;
    }

    /** Spark throws what its tasks threw, and does not declare it. */
    private static RuntimeException given(Exception e, String what) throws IOException {
        if (e instanceof IOException io) {
            throw io;
        }
        if (e instanceof SparkException) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new ProblemException(
                    new Problem(
                            "The cluster could not read " + what,
                            "",
                            reason,
                            "see the logs of the executors; an earlier run is still whole"),
                    e);
        }
        return e instanceof RuntimeException own ? own : new IllegalStateException(e);
    }

    JavaSparkContext spark() {
        return spark;
    }

    Storage storage() {
        return storage;
    }

    /** Leaves the cluster. */
    @Override
    public void close() {
        // At once: what is left to do when the session ends is reported as an error
        kept.forEach(rdd -> rdd.unpersist(true));
        spark.close();
    }
}
