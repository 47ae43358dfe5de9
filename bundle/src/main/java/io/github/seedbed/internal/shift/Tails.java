package io.github.seedbed.internal.shift;

/**
 * How often chance alone gives a statistic at least as large: written here, for who opens a bundle shall need no
 * library of statistics. Tests hold each against Commons Statistics.
 */
public final class Tails {
    private static final double ENOUGH = 1e-15;
    private static final int MOST_TERMS = 100_000;

    /** Lanczos 1964, with the coefficients of g = 7 that Godfrey computed. */
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private static final double LANCZOS_G = 7.5;

    private Tails() {}

    /**
     * Returns the upper tail of the chi-square distribution.
     *
     * @param statistic at least 0
     * @param degrees of freedom, more than 0
     * @return 0 to 1
     */
    public static double chiSquare(double statistic, double degrees) {
        double a = degrees / 2;
        double x = statistic / 2;
        if (x <= 0) {
            return 1;
        }
        double front = StrictMath.exp(-x + a * StrictMath.log(x) - logGamma(a));
        return Math.min(1, Math.max(0, x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)));
    }

    /** The incomplete gamma function below a, by its series: Abramowitz and Stegun 1964, 6.5.29. */
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * ENOUGH; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** The incomplete gamma function above a, by its continued fraction: Abramowitz and Stegun 1964, 6.5.31. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double result = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double factor = -n * (n - a);
            b += 2;
            d = 1 / (factor * d + b);
            c = b + factor / c;
            result *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return result;
    }

    /**
     * Returns the tail of the distance of Kolmogorov and Smirnov between two samples, by the asymptotic series with the
     * correction of Stephens (1970) for small ones. Of values that are not continuous it is too large.
     *
     * @param distance 0 to 1
     * @param n rows of one sample, at least 1
     * @param m rows of the other, at least 1
     * @return 0 to 1
     */
    public static double kolmogorov(double distance, double n, double m) {
        double root = Math.sqrt(n * m / (n + m));
        double lambda = (root + 0.12 + 0.11 / root) * distance;
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            double term = StrictMath.exp(-2 * k * k * lambda * lambda);
            sum += k % 2 == 1 ? term : -term;
            if (term < ENOUGH) {
                return Math.min(1, Math.max(0, 2 * sum));
            }
        }
        return 1; // the series does not converge where nothing differs
    }

    /**
     * Returns the probability that so many rows of the second sample or more have a property, if rows of both have it
     * equally often: the upper tail of Fisher's exact test.
     *
     * @param first rows of the first sample that have it
     * @param n rows of the first sample
     * @param second rows of the second sample that have it
     * @param m rows of the second sample
     * @return 0 to 1
     */
    public static double more(long first, long n, long second, long m) {
        long all = first + second;
        long most = Math.min(all, m);
        double p = StrictMath.exp(logChoose(all, second) + logChoose(n + m - all, m - second) - logChoose(n + m, m));
        double sum = 0;
        for (long x = second; x <= most && p > sum * ENOUGH; x++) {
            sum += p;
            p *= (double) (all - x) / (x + 1) * (m - x) / (n - all + x + 1);
        }
        return Math.min(1, sum);
    }

    /**
     * Returns the same for a difference in either direction: twice the smaller tail.
     *
     * @param first as above
     * @param n as above
     * @param second as above
     * @param m as above
     */
    public static double differ(long first, long n, long second, long m) {
        return Math.min(1, 2 * Math.min(more(first, n, second, m), more(n - first, n, m - second, m)));
    }

    private static double logChoose(long n, long k) {
        return logGamma(n + 1.0) - logGamma(k + 1.0) - logGamma(n - k + 1.0);
    }

    private static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + LANCZOS_G;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
