package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that somebody wrote otherwise than those of training: one value at the end of the scale in many rows, as
 * codes of missing values and the limits of instruments are, and whole numbers only.
 */
final class Signs {
    /** So many times as often as in training. */
    private static final double TIMES = 10;

    /** And as its neighbour: a distribution thins out towards its ends. */
    private static final double TIMES_NEIGHBOUR = 2;

    /** Of undisturbed columns one in so many may look like that: no correction for comparisons is needed. */
    private static final double CHANCE = 1e-5;

    /** Less than this share of the training values are whole: none of many rows has decimals by chance. */
    private static final double MOST_WHOLE = 0.5;

    private final String name;
    private final DataProfile.Grid trained;
    private final long trainedRows;
    private float smallest = Float.POSITIVE_INFINITY;
    private float largest = Float.NEGATIVE_INFINITY;
    private long ofSmallest;
    private long ofLargest;
    private long whole;
    private long rows;

    Signs(String name, DataProfile.Grid trained) {
        this.name = name;
        this.trained = trained;
        this.trainedRows =
                trained.cells().stream().mapToLong(pair -> pair.get(1)).sum();
    }

    void add(float value) {
        rows++;
        whole += value == Math.rint(value) ? 1 : 0;
        if (value <= smallest) {
            ofSmallest = value == smallest ? ofSmallest + 1 : 1;
            smallest = value;
        }
        if (value >= largest) {
            ofLargest = value == largest ? ofLargest + 1 : 1;
            largest = value;
        }
    }

    /** Returns what is seen, given the counts of the same values. */
    List<Finding> found(DataProfile.Grid now) {
        List<Finding> findings = new ArrayList<>();
        if (now.cells().size() > 1) {
            List<List<Long>> cells = now.cells();
            repeated(findings, smallest, ofSmallest, cells.get(1).get(1), "smallest");
            repeated(findings, largest, ofLargest, cells.get(cells.size() - 2).get(1), "largest");
        }
        double wholeBefore = wholeOfTraining();
        if (whole == rows && wholeBefore < MOST_WHOLE && StrictMath.pow(wholeBefore, rows) < CHANCE) {
            findings.add(Finding.fact(
                    name,
                    Aspect.PRECISION,
                    1 - wholeBefore,
                    "all values are whole numbers, in training at most " + Words.percent(wholeBefore)));
        }
        return findings;
    }

    private void repeated(List<Finding> findings, float value, long count, long next, String end) {
        long before = inCellOf(value);
        double share = (double) count / rows;
        double shareBefore = (double) before / trainedRows;
        boolean standsOut = count > TIMES_NEIGHBOUR * next && share > TIMES * shareBefore;
        if (standsOut && Tails.more(before, trainedRows, count, rows) < CHANCE) {
            findings.add(Finding.fact(
                    name,
                    Aspect.REPEATED,
                    share,
                    "the " + end + " value, " + Words.number(value) + ", is in " + Words.percent(share)
                            + " of the rows, in training in "
                            + (before == 0 ? "none" : "at most " + Words.percent(shareBefore))
                            + ": a sign for missing values, or a limit at which values are cut off"));
        }
    }

    /** Training rows with this value, and with those that share its cell of the grid. */
    private long inCellOf(float value) {
        double cell = Math.floor(Math.scalb((double) value, -trained.exponent()));
        return trained.cells().stream()
                .filter(pair -> pair.get(0) == cell)
                .mapToLong(pair -> pair.get(1))
                .sum();
    }

    /** The share of training values whose cell begins at a whole number: whole ones, and what shares their cells. */
    private double wholeOfTraining() {
        long count = trained.cells().stream()
                .filter(pair -> {
                    double from = Math.scalb((double) pair.get(0), trained.exponent());
                    return trained.exponent() >= 0 || from == Math.rint(from);
                })
                .mapToLong(pair -> pair.get(1))
                .sum();
        return (double) count / trainedRows;
    }
}
