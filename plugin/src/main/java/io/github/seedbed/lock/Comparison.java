package io.github.seedbed.lock;

import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changes from the locked run to the present one, metric by metric: a better or a worse model, where digests would
 * only say another one.
 *
 * @param before the locked run
 * @param now the present run
 */
record Comparison(LockEntry before, LockEntry now) {
    /** So many of the slices that moved are told: a few lines are read, forty are not. */
    private static final int SLICES = 3;

    /** Returns the names of the files that differ, are new or are gone, sorted. */
    List<String> files() {
        SortedSet<String> names = new TreeSet<>(before.files().keySet());
        names.addAll(now.files().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(before.files().get(name), now.files().get(name)))
                .toList();
    }

    /** Returns the comparison as the lines of a table. */
    String text() {
        if (before.metrics().isEmpty()) {
            return "model.lock holds no metrics of the run before. Those of this one:\n" + alone(now);
        }
        List<String> lines = new ArrayList<>();
        otherRows().ifPresent(lines::add);
        lines.add(line("", "before", "now", ""));
        Map<Metric, Moved> overall = moved(before.metrics(), now.metrics());
        boolean alike = otherRows().isEmpty();
        overall.forEach((metric, moved) -> lines.add(moved.line(metric, metric.title(), alike)));
        lines.addAll(slices());
        if (overall.values().stream().noneMatch(Moved::isMove)) {
            lines.add("No metric moves.");
        }
        return String.join("\n", lines);
    }

    /** Returns the metrics of a run that is compared with none. */
    static String alone(LockEntry entry) {
        List<String> lines = new ArrayList<>();
        entry.metrics()
                .orElseThrow()
                .forEach((metric, row) ->
                        lines.add(line(metric.title(), row.interval().toString(), "", "")));
        return String.join("\n", lines);
    }

    /** Metrics on other rows say nothing about which model is better. */
    private Optional<String> otherRows() {
        if (before.testDigest().isPresent()
                ? before.testDigest().equals(now.testDigest())
                : before.seed().equals(now.seed()) && before.testRows().equals(now.testRows())) {
            return Optional.empty();
        }
        return Optional.of("The test rows are others (" + rows(before) + " before, " + rows(now)
                + " now): no metric says which model is better.");
    }

    private static String rows(LockEntry entry) {
        return entry.testRows().orElse(0) + " with seed " + entry.seed().orElse(0L);
    }

    private List<String> slices() {
        if (before.ofSlices() != now.ofSlices()) {
            return List.of();
        }
        List<Map.Entry<String, Moved>> most = moved(before.slices(), now.slices()).entrySet().stream()
                .filter(slice -> slice.getValue().isMove())
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Moved> slice) -> -slice.getValue().size()))
                .limit(SLICES)
                .toList();
        List<String> lines = new ArrayList<>();
        if (!most.isEmpty()) {
            lines.add(now.ofSlices().title() + " on the slices that moved most:");
        }
        boolean alike = otherRows().isEmpty();
        most.forEach(slice -> lines.add(slice.getValue().line(now.ofSlices(), "  " + slice.getKey(), alike)));
        return lines;
    }

    private static <K> Map<K, Moved> moved(
            Optional<Map<K, LockEntry.Row>> before, Optional<Map<K, LockEntry.Row>> now) {
        Map<K, Moved> moved = new LinkedHashMap<>();
        now.orElseThrow().forEach((name, row) -> moved.put(name, new Moved(Interval.UNDEFINED, row.interval())));
        before.orElse(Map.of())
                .forEach((name, row) -> moved.merge(
                        name,
                        new Moved(row.interval(), Interval.UNDEFINED),
                        (after, earlier) -> new Moved(earlier.before, after.now)));
        return moved;
    }

    private static String line(String title, String before, String now, String verdict) {
        return String.format(Locale.ROOT, "%-28s %-29s %-29s %s", title, before, now, verdict)
                .stripTrailing();
    }

    /** One metric before and now. */
    private record Moved(Interval before, Interval now) {
        boolean isMove() {
            return !before.equals(now);
        }

        /** What appears or is gone is told first. */
        double size() {
            return isMeasured() ? Math.abs(now.value() - before.value()) : Double.MAX_VALUE;
        }

        private boolean isMeasured() {
            return before.defined() && now.defined();
        }

        String line(Metric metric, String title, boolean alike) {
            return Comparison.line(title, before.toString(), now.toString(), alike ? verdict(metric) : "");
        }

        private String verdict(Metric metric) {
            if (!isMeasured() || before.value() == now.value()) {
                return isMeasured() ? "same" : "";
            }
            boolean better = metric.isBetter(now.value(), before.value());
            String by = Interval.unknown(size()).toString();
            return (better ? "better" : "worse") + " by " + by
                    + (before.contains(now.value()) ? ", within the interval of before" : "");
        }
    }
}
