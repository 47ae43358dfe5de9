// Cause: threads
// Place: metrics.json: gini is
// Line: Arrays.parallelPrefix
import java.util.Arrays;
import java.util.stream.IntStream;

/** A cumulative sum is added up in parts. */
final class CumulativeInParallel {
    private CumulativeInParallel() {}

    public static void main(String[] args) throws Exception {
        double[] gains = IntStream.range(1, 200_000).mapToDouble(i -> 1.0 / i).toArray();
        Arrays.parallelPrefix(gains, Double::sum);
        double area = 0;
        for (double gain : gains) {
            area += gain;
        }
        Save.metric(args, "gini", 1 - area / gains.length / gains[gains.length - 1]);
    }
}
