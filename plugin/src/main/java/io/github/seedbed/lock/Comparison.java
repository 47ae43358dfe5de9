package io.github.seedbed.lock;

import io.github.seedbed.runfile.Estimate;
import io.github.seedbed.runfile.Metric;
import io.github.seedbed.runfile.RunFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        RunFigures after = now.figures().orElseThrow();
        if (before.figures().isEmpty()) {
            return "model.lock holds no figures of the run before. Those of this one:\n" + alone(after);
        }
        RunFigures earlier = before.figures().get();
        List<String> lines = new ArrayList<>();
        lines.add(line("", "before", "now", ""));
        Map<String, Moved> overall = moved(earlier.overall(), after.overall());
        overall.forEach((name, moved) ->
                lines.add(moved.line(Metric.named(name), Metric.named(name).title())));
        lines.addAll(slices(earlier, after));
        if (overall.values().stream().noneMatch(Moved::isMove)) {
            lines.add("No metric moves.");
        }
        otherRows(earlier, after).forEach(lines::add);
        return String.join("\n", lines);
    }

    /** Returns the figures of a run that is compared with none. */
    static String alone(RunFigures figures) {
        List<String> lines = new ArrayList<>();
        figures.overall()
                .forEach((name, figure) -> lines.add(line(Metric.named(name).title(), figure.toString(), "", "")));
        return String.join("\n", lines);
    }

    private static Stream<String> otherRows(RunFigures before, RunFigures now) {
        if (before.seed() == now.seed() && before.rows() == now.rows()) {
            return Stream.empty();
        }
        return Stream.of("The test rows are others (" + before.rows() + " with seed " + before.seed() + " before, "
                + now.rows() + " with seed " + now.seed() + " now): that alone moves figures.");
    }

    private static List<String> slices(RunFigures before, RunFigures now) {
        List<Map.Entry<String, Moved>> most = moved(before.slices(), now.slices()).entrySet().stream()
                .filter(slice -> slice.getValue().isMove())
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Moved> slice) -> -slice.getValue().size()))
                .limit(SLICES)
                .toList();
        List<String> lines = new ArrayList<>();
        if (!most.isEmpty()) {
            lines.add("accuracy on the slices that moved most:");
        }
        Metric accuracy = Metric.named("accuracy");
        most.forEach(slice -> lines.add(slice.getValue().line(accuracy, "  " + slice.getKey())));
        return lines;
    }

    private static Map<String, Moved> moved(Map<String, Estimate> before, Map<String, Estimate> now) {
        Map<String, Moved> moved = new LinkedHashMap<>();
        now.forEach((name, figure) ->
                moved.put(name, new Moved(before.getOrDefault(name, Estimate.UNDEFINED), figure)));
        before.forEach((name, figure) -> moved.putIfAbsent(name, new Moved(figure, Estimate.UNDEFINED)));
        return moved;
    }

    private static String line(String title, String before, String now, String verdict) {
        return String.format(Locale.ROOT, "%-28s %-29s %-29s %s", title, before, now, verdict)
                .stripTrailing();
    }

    /** One figure before and now. */
    private record Moved(Estimate before, Estimate now) {
        boolean isMove() {
            return !before.equals(now);
        }

        /** What appears or is gone is told first. */
        double size() {
            return isMeasured() ? Math.abs(now.value() - before.value()) : Double.MAX_VALUE;
        }

        private boolean isMeasured() {
            return before.isDefined() && now.isDefined();
        }

        String line(Metric metric, String title) {
            return Comparison.line(title, before.toString(), now.toString(), verdict(metric));
        }

        private String verdict(Metric metric) {
            if (!isMeasured() || before.value() == now.value()) {
                return isMeasured() ? "same" : "";
            }
            boolean better = now.value() < before.value() == metric.lowerIsBetter();
            String by = Estimate.digits(size());
            return (better ? "better" : "worse") + " by " + by
                    + (before.holds(now.value()) ? ", within the interval of before" : "");
        }
    }
}
