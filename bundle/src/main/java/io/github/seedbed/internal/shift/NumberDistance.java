package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two samples of numbers on one grid: the coarser of their two. */
final class NumberDistance {
    /** Each holds at least this share of the first sample, so that a bin without rows means something. */
    private static final double SHARE_OF_BIN = 0.1;

    private final long[] cells;
    private final double[] first;
    private final double[] second;

    /** Neither may be empty. */
    NumberDistance(DataProfile.Grid first, DataProfile.Grid second) {
        int exponent = Math.max(first.exponent(), second.exponent());
        TreeMap<Long, double[]> all = new TreeMap<>();
        add(all, first, exponent, 0);
        add(all, second, exponent, 1);
        cells = all.keySet().stream().mapToLong(Long::longValue).toArray();
        this.first = shares(all, 0);
        this.second = shares(all, 1);
    }

    private static void add(Map<Long, double[]> all, DataProfile.Grid grid, int exponent, int sample) {
        for (List<Long> pair : grid.cells()) {
            long cell = pair.get(0) >> Math.min(Long.SIZE - 1, exponent - grid.exponent());
            all.computeIfAbsent(cell, key -> new double[2])[sample] += pair.get(1);
        }
    }

    private static double[] shares(Map<Long, double[]> all, int sample) {
        double sum = all.values().stream().mapToDouble(pair -> pair[sample]).sum();
        return all.values().stream().mapToDouble(pair -> pair[sample] / sum).toArray();
    }

    /** The largest difference between the shares of both up to a value: Kolmogorov and Smirnov's. */
    double kolmogorov() {
        double largest = 0;
        double between = 0;
        for (int i = 0; i < cells.length; i++) {
            between += first[i] - second[i];
            largest = Math.max(largest, Math.abs(between));
        }
        return largest;
    }

    /** How far a value has to move on average to make one sample the other, in standard deviations of the first. */
    double wasserstein() {
        double work = 0;
        double between = 0;
        for (int i = 0; i + 1 < cells.length; i++) {
            between += first[i] - second[i];
            work += Math.abs(between) * ((double) cells[i + 1] - cells[i]);
        }
        double deviation = deviation();
        return work == 0 ? 0 : deviation == 0 ? Double.POSITIVE_INFINITY : work / deviation;
    }

    /** In cells. */
    private double deviation() {
        double mean = 0;
        for (int i = 0; i < cells.length; i++) {
            mean += first[i] * cells[i];
        }
        double variance = 0;
        for (int i = 0; i < cells.length; i++) {
            variance += first[i] * (cells[i] - mean) * (cells[i] - mean);
        }
        return Math.sqrt(variance);
    }

    /** The shares of both in about ten bins that hold equally much of the first. */
    double[][] bins() {
        List<double[]> bins = new ArrayList<>();
        double[] bin = new double[2];
        for (int i = 0; i < cells.length; i++) {
            bin[0] += first[i];
            bin[1] += second[i];
            if (bin[0] >= SHARE_OF_BIN) {
                bins.add(bin);
                bin = new double[2];
            }
        }
        if (bins.isEmpty()) {
            bins.add(bin);
        } else {
            double[] last = bins.get(bins.size() - 1);
            last[0] += bin[0];
            last[1] += bin[1];
        }
        return bins.toArray(double[][]::new);
    }

    /** The value below which a share of a sample lies, from its own grid: the common one may be too coarse for it. */
    static double quantile(DataProfile.Grid grid, double share) {
        long all = grid.cells().stream().mapToLong(pair -> pair.get(1)).sum();
        double below = 0;
        long last = 0;
        for (List<Long> pair : grid.cells()) {
            below += pair.get(1);
            last = pair.get(0);
            if (below >= share * all) {
                break;
            }
        }
        return Math.scalb(last + 0.5, grid.exponent());
    }
}
