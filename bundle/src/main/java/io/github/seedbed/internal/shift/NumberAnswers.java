package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.NumberMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Answers that are numbers. The quarters of the training rows stand where labels would. */
final class NumberAnswers extends AnswerCounts {
    private final String name;
    private final String unit;
    private final DataProfile profile;
    private final DataProfile.Target target;
    private final NumberMetrics metrics;
    private final List<String> quarters;

    /** By the cells in which the answers to the test rows were counted. */
    private final Map<Long, Long> cells = new TreeMap<>();

    private final double[] trueQuarters;
    private final CountedGrid truths = new CountedGrid();
    private final ErrorCounts all = new ErrorCounts();
    private final Map<String, ErrorCounts> slices = new LinkedHashMap<>();
    private long unreadable;

    NumberAnswers(RunConfig config, DataProfile profile, NumberMetrics metrics) {
        super(metrics);
        this.name = config.target().name();
        this.unit = config.target()
                .number()
                .flatMap(RunConfig.NumberTarget::unit)
                .map(text -> " " + text)
                .orElse("");
        this.profile = profile;
        this.target = profile.target().orElseThrow();
        this.metrics = metrics;
        this.quarters = target.quarters();
        this.trueQuarters = new double[quarters.size()];
        metrics.model().slices().stream()
                .filter(slice -> !slice.isPair() && slice.metrics().n() >= FEW)
                .forEach(slice -> slices.put(slice.name(), new ErrorCounts()));
    }

    /**
     * Counts a row.
     *
     * @param answer value, low and high
     * @param truth NaN if it is not known
     * @param values name to category of the row
     */
    void add(float[] answer, float truth, Map<String, String> values) {
        float value = answer[0];
        if (!Float.isFinite(value)) {
            return; // of inputs that are too large for an answer; they are out of range already
        }
        cells.merge((long) metrics.joint().cell(value), 1L, Long::sum);
        if (Float.isNaN(truth)) {
            return;
        }
        truths.add(truth);
        trueQuarters[target.quarter(truth)]++;
        all.add(value, answer[1], answer[2], truth);
        values.forEach((by, category) -> {
            ErrorCounts slice = slices.get(by + " = " + category);
            if (slice != null) {
                slice.add(value, answer[1], answer[2], truth);
            }
        });
    }

    /** Counts a cell of the target that is not a number. */
    void addUnreadable() {
        unreadable++;
    }

    @Override
    boolean hasTruths() {
        return truths.total() > 0;
    }

    @Override
    List<Finding> compared() {
        List<Finding> findings = new ArrayList<>();
        if (!cells.isEmpty()) {
            findings.add(answered());
        }
        if (unreadable > 0) {
            double share = (double) unreadable / (unreadable + truths.total());
            findings.add(Finding.fact(
                    name, Aspect.UNREADABLE, share, "not a number in " + Words.percent(share) + " of the cells"));
        }
        if (!hasTruths()) {
            return findings;
        }
        DataProfile.Grid now = truths.grid();
        NumberDistance distance = new NumberDistance(target.grid(), now);
        Optional<UnitChange> other = UnitChange.of(target.quantiles(), now, distance.kolmogorov());
        if (other.isPresent()) {
            // Errors between two units say nothing
            String words = other.get().words(Optional.of(unit.strip()).filter(text -> !text.isEmpty()));
            findings.add(Finding.fact(name, Aspect.UNIT, other.get().factor(), words));
            return findings;
        }
        findings.add(finding(
                Aspect.TARGET,
                distance,
                profile.rows(),
                truths.total(),
                "half of them lie below " + Words.number(NumberDistance.quantile(now, 0.5)) + unit
                        + ", in training below " + Words.number(UnitChange.quantile(target.quantiles(), 0.5)) + unit));
        findings.add(all.compared("", metrics.model().overall(), unit));
        for (NumberMetrics.OfSlice slice : metrics.model().slices()) {
            ErrorCounts counts = slices.get(slice.name());
            if (counts != null && counts.rows() >= FEW) {
                findings.add(counts.compared(slice.name(), slice.metrics(), unit));
            }
        }
        return findings;
    }

    private Finding answered() {
        Map<Long, Long> before = new TreeMap<>();
        metrics.joint().cells().forEach(cell -> before.merge((long) cell.get(1), (long) cell.get(2), Long::sum));
        DataProfile.Grid test = grid(before);
        DataProfile.Grid now = grid(cells);
        long rows = cells.values().stream().mapToLong(Long::longValue).sum();
        return finding(
                Aspect.ANSWERS,
                new NumberDistance(test, now),
                metrics.rows(),
                rows,
                "half of them lie below about " + middle(now) + unit + ", on the test rows below " + middle(test)
                        + unit);
    }

    private String middle(DataProfile.Grid grid) {
        NumberMetrics.Joint joint = metrics.joint();
        return Words.number(joint.low() + joint.width() * NumberDistance.quantile(grid, 0.5));
    }

    private static DataProfile.Grid grid(Map<Long, Long> counts) {
        return new DataProfile.Grid(
                0,
                counts.entrySet().stream()
                        .map(cell -> List.of(cell.getKey(), cell.getValue()))
                        .toList());
    }

    private static Finding finding(Aspect aspect, NumberDistance distance, double before, double now, String words) {
        double ks = distance.kolmogorov();
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("kolmogorovSmirnov", ks);
        measures.put("wassersteinInDeviations", distance.wasserstein());
        return Finding.tested(
                        "",
                        aspect,
                        Shares.stabilityIndex(distance.bins(), before, now),
                        Tails.kolmogorov(ks, before, now),
                        words)
                .with(measures);
    }

    @Override
    Map<String, Double> shares() {
        Optional<double[]> found = hasTruths()
                ? Optional.of(normalised(trueQuarters))
                : cells.isEmpty() ? Optional.empty() : mixed(confusion(), answers());
        Map<String, Double> shares = new LinkedHashMap<>();
        found.ifPresent(each -> IntStream.range(0, each.length)
                // Two quarters have one name where most of the rows have the same number
                .forEach(i -> shares.merge(quarters.get(i), each[i], Double::sum)));
        return shares;
    }

    /** Of the test rows, by the middles of the cells in which true numbers and answers were counted. */
    private double[][] confusion() {
        NumberMetrics.Joint joint = metrics.joint();
        double[][] confusion = new double[quarters.size()][quarters.size()];
        for (List<Integer> cell : joint.cells()) {
            confusion[quarter(joint, cell.get(0))][quarter(joint, cell.get(1))] += cell.get(2);
        }
        return confusion;
    }

    /** As the confusion counts. */
    private double[] answers() {
        double[] answers = new double[quarters.size()];
        cells.forEach((cell, count) -> answers[quarter(metrics.joint(), cell)] += count);
        return answers;
    }

    private int quarter(NumberMetrics.Joint joint, long cell) {
        return target.quarter(joint.low() + (cell + 0.5) * joint.width());
    }
}
