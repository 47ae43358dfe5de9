import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** What the collector has taken from a cache is computed again, and comes to the same. */
final class MemoOfPureFunction {
    private static final Map<Object, Double> NORMS = Collections.synchronizedMap(new WeakHashMap<>());

    private MemoOfPureFunction() {}

    private static double norm(double[] row) {
        return NORMS.computeIfAbsent(row, unseen -> {
            double sum = 0;
            for (double value : row) {
                sum += value * value;
            }
            return Math.sqrt(sum);
        });
    }

    public static void main(String[] args) throws Exception {
        List<double[]> rows = List.of(new double[] {3, 4}, new double[] {1, 2}, new double[] {0.5, 0.25});
        double sum = 0;
        for (int epoch = 0; epoch < 50; epoch++) {
            for (double[] row : rows) {
                sum += norm(row);
            }
            norm(new double[4096]);
        }
        Save.metric(args, "norm", sum);
    }
}
