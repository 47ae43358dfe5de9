package io.github.seedbed.internal.shift;

import java.util.Arrays;

/** How different two samples are whose rows were counted in the same bins. */
final class Shares {
    /** Stands for a bin without rows: its share is then half a row's. */
    private static final double HALF_A_ROW = 0.5;

    /** Below this the chi-square distribution is none: Cochran 1954. */
    private static final double LEAST_EXPECTED = 5;

    private Shares() {}

    /** The population stability index: 0.1 is read as a small change, 0.25 as a large one. */
    static double stabilityIndex(double[][] shares, double n, double m) {
        double sum = 0;
        for (double[] bin : shares) {
            double before = Math.max(bin[0], HALF_A_ROW / n);
            double now = Math.max(bin[1], HALF_A_ROW / m);
            sum += (now - before) * StrictMath.log(now / before);
        }
        return sum;
    }

    /** The distance of Jensen and Shannon: the root of their divergence in bits, 0 to 1. */
    static double jensenShannon(double[][] shares) {
        double sum = 0;
        for (double[] bin : shares) {
            double middle = (bin[0] + bin[1]) / 2;
            sum += part(bin[0], middle) + part(bin[1], middle);
        }
        return Math.sqrt(Math.max(0, sum / 2));
    }

    private static double part(double share, double middle) {
        return share == 0 ? 0 : share * StrictMath.log(share / middle) / StrictMath.log(2);
    }

    /** The half of all differences: which share of the rows would have to change its bin. */
    static double variation(double[][] shares) {
        return Arrays.stream(shares)
                        .mapToDouble(bin -> Math.abs(bin[0] - bin[1]))
                        .sum()
                / 2;
    }

    /** Returns the bin whose share has changed most; of equal ones the first. */
    static int mostMoved(double[][] shares) {
        int most = 0;
        for (int i = 0; i < shares.length; i++) {
            most = Math.abs(shares[i][1] - shares[i][0]) > Math.abs(shares[most][1] - shares[most][0]) ? i : most;
        }
        return most;
    }

    static double[][] of(double[] first, double[] second) {
        double n = Arrays.stream(first).sum();
        double m = Arrays.stream(second).sum();
        double[][] shares = new double[first.length][];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new double[] {n == 0 ? 0 : first[i] / n, m == 0 ? 0 : second[i] / m};
        }
        return shares;
    }

    /**
     * How often chance gives counts that differ at least as much: Pearson's chi-square test of homogeneity. Bins of
     * which too few rows are expected are taken together.
     */
    static double chance(double[] first, double[] second) {
        double n = Arrays.stream(first).sum();
        double m = Arrays.stream(second).sum();
        Integer[] order = new Integer[first.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(first[a] + second[a], first[b] + second[b]));
        double statistic = 0;
        int bins = 0;
        double x = 0;
        double y = 0;
        for (int place = 0; place < order.length; place++) {
            x += first[order[place]];
            y += second[order[place]];
            boolean isEnough = (x + y) * Math.min(n, m) / (n + m) >= LEAST_EXPECTED;
            boolean isLast = place == order.length - 1;
            if (isEnough || isLast && x + y > 0) {
                double expected = (x + y) * n / (n + m);
                double other = (x + y) * m / (n + m);
                statistic += (x - expected) * (x - expected) / expected + (y - other) * (y - other) / other;
                bins++;
                x = 0;
                y = 0;
            }
        }
        return bins < 2 ? 1 : Tails.chiSquare(statistic, bins - 1.0);
    }
}
