package io.github.seedbed.lock;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.metrics.Task;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one processor architecture must reproduce. Its metrics say nothing that the digests do not guard: they are there
 * for the people who review a change of the lock, and missing in locks that were written before there were any.
 *
 * @param jdk the major versions on which these bytes were seen
 * @param seed of the run, which decides what the test rows are
 * @param testRows how many were tested
 * @param testDigest which they were: equal for equal ones
 * @param metrics on all test rows
 * @param sliceAccuracy value of one feature, such as {@code island = Biscoe}, to the accuracy on the rows that have it
 * @param sliceRmse the same of a regression: the RMSE on these rows
 * @param files name to SHA-256
 */
public record LockEntry(
        SortedSet<Integer> jdk,
        Optional<Long> seed,
        Optional<Integer> testRows,
        Optional<String> testDigest,
        Optional<Map<Metric, Row>> metrics,
        Optional<Map<String, Row>> sliceAccuracy,
        Optional<Map<String, Row>> sliceRmse,
        SortedMap<String, String> files) {

    /**
     * An interval as a list, which takes one line of a file, so that a review shows what moved.
     *
     * @param value on the test rows
     * @param low the lower end
     * @param high the upper end
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Row(double value, double low, double high) {
        static Row of(Interval interval) {
            return new Row(interval.value(), interval.low(), interval.high());
        }

        /** Returns it as the interval that it is. */
        public Interval interval() {
            return new Interval(value, low, high);
        }
    }

    static LockEntry of(int jdk, RunConfig config, Results metrics, Map<String, String> files) {
        return new LockEntry(
                new TreeSet<>(List.of(jdk)),
                Optional.of(config.seed()),
                Optional.of(metrics.rows()),
                Optional.of(config.split().testRows()),
                Optional.of(overall(metrics)),
                slices(metrics, Task.CLASSIFICATION),
                slices(metrics, Task.REGRESSION),
                new TreeMap<>(files));
    }

    private static Map<Metric, Row> overall(Results metrics) {
        Map<Metric, Row> overall = new EnumMap<>(Metric.class);
        for (Metric metric : metrics.task().metrics()) {
            overall.put(metric, Row.of(metric.of(metrics.model().overall())));
        }
        return overall;
    }

    /** Pairs of features are left out: few rows have both, so that they move without a cause. */
    private static Optional<Map<String, Row>> slices(Results metrics, Task task) {
        if (metrics.task() != task) {
            return Optional.empty();
        }
        Map<String, Row> slices = new LinkedHashMap<>();
        for (Results.Slice slice : metrics.model().slices()) {
            if (!slice.isPair()) {
                slices.put(slice.name(), Row.of(task.first().of(slice.metrics())));
            }
        }
        return Optional.of(slices);
    }

    /** Returns the metric that is told of slices. */
    Metric ofSlices() {
        return (sliceRmse.isPresent() ? Task.REGRESSION : Task.CLASSIFICATION).first();
    }

    /** Returns its value on each slice, if it is told. */
    Optional<Map<String, Row>> slices() {
        return sliceRmse.or(() -> sliceAccuracy);
    }

    /**
     * Returns what changes from this run to a later one, metric by metric, as the lines of a table.
     *
     * @param now the later run
     */
    public String comparedWith(LockEntry now) {
        return new Comparison(this, now).text();
    }

    /** The same files were seen on other versions too; other files begin a new list. */
    LockEntry seenAlso(Optional<LockEntry> before) {
        SortedSet<Integer> all = new TreeSet<>(jdk);
        before.filter(entry -> entry.files.equals(files)).ifPresent(entry -> all.addAll(entry.jdk));
        return new LockEntry(all, seed, testRows, testDigest, metrics, sliceAccuracy, sliceRmse, files);
    }
}
