package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.InputConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column of numbers. */
final class NumberCounts extends ColumnCounts {
    private final InputConfig input;
    private final DataProfile.NumberFeature profile;
    private final CountedGrid grid = new CountedGrid();
    private final Signs signs;
    private final double[] bins;
    private long below;
    private long above;
    private long unreadable;

    NumberCounts(InputConfig input, DataProfile.NumberFeature profile, int trained) {
        super(input.name(), trained, profile.missing());
        this.input = input;
        this.profile = profile;
        this.signs = new Signs(input.name(), profile.grid());
        this.bins = emptyBins(profile.byLabel());
    }

    void add(float value) {
        addRow();
        grid.add(value);
        signs.add(value);
        below += value < input.min().orElseThrow().floatValue() ? 1 : 0;
        above += value > input.max().orElseThrow().floatValue() ? 1 : 0;
        bins[bin(value)]++;
    }

    /** As the profile counts. */
    private int bin(double value) {
        double low = profile.byLabel().low();
        double width = profile.byLabel().width();
        if (width == 0) {
            return value > low ? bins.length - 1 : 0;
        }
        return Math.max(0, Math.min(bins.length - 1, (int) ((value - low) / width)));
    }

    /** A cell that is not a number: the model takes it for a missing value. */
    void addUnreadable() {
        unreadable++;
        addMissing();
    }

    @Override
    List<Finding> compared() {
        List<Finding> findings = new ArrayList<>();
        if (unreadable > 0) {
            double share = (double) unreadable / (known() + unreadable);
            findings.add(Finding.fact(
                    name(), Aspect.UNREADABLE, share, "not a number in " + Words.percent(share) + " of the cells"));
        }
        if (known() == 0 || trainedKnown() == 0) {
            return findings;
        }
        DataProfile.Grid now = grid.grid();
        NumberDistance distance = new NumberDistance(profile.grid(), now);
        Optional<UnitChange> unit = UnitChange.of(profile.quantiles(), now, distance.kolmogorov());
        unit.ifPresent(
                change -> findings.add(Finding.fact(name(), Aspect.UNIT, change.factor(), change.words(input.unit()))));
        findings.addAll(signs.found(now));
        findings.add(range());
        findings.add(distribution(distance, NumberDistance.quantile(now, 0.5)));
        return findings;
    }

    /** Beyond either end of the training data: by chance the next row of n + 1 is the largest with 1 in n + 1. */
    private Finding range() {
        double share = (double) (below + above) / known();
        double chance = Math.min(
                1,
                2
                        * Math.min(
                                Tails.more(0, trainedKnown(), below, known()),
                                Tails.more(0, trainedKnown(), above, known())));
        return Finding.tested(
                name(),
                Aspect.RANGE,
                share,
                chance,
                Words.percent(share) + " of the rows lie outside of "
                        + Words.number(input.min().orElseThrow()) + " to "
                        + Words.number(input.max().orElseThrow())
                        + input.unit().map(unit -> " " + unit).orElse(""));
    }

    private Finding distribution(NumberDistance distance, double middle) {
        double ks = distance.kolmogorov();
        double[][] shares = distance.bins();
        double index = Shares.stabilityIndex(shares, trainedKnown(), known());
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("kolmogorovSmirnov", ks);
        measures.put("wassersteinInDeviations", distance.wasserstein());
        measures.put("jensenShannon", Shares.jensenShannon(shares));
        String median = "half of the values lie below " + Words.number(middle) + ", in training below "
                + Words.number(UnitChange.quantile(profile.quantiles(), 0.5));
        return Finding.tested(name(), Aspect.DISTRIBUTION, index, Tails.kolmogorov(ks, trainedKnown(), known()), median)
                .with(measures);
    }

    @Override
    List<String> binNames() {
        return binNames(profile.byLabel().low(), profile.byLabel().width(), bins.length);
    }

    @Override
    double[] binned() {
        return bins.clone();
    }

    @Override
    Map<String, double[]> binnedByLabel() {
        return doubles(profile.byLabel().counts());
    }
}
