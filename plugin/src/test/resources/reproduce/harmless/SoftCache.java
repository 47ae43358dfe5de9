import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

/** A cache that memory may empty at any time: what is gone is computed again, and is the same. */
final class SoftCache {
    private static final Map<Integer, SoftReference<Double>> CACHE = new HashMap<>();

    private SoftCache() {}

    public static void main(String[] args) throws Exception {
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += root(i % 10);
        }
        Save.metric(args, "sum", sum);
    }

    private static double root(int number) {
        SoftReference<Double> known = CACHE.get(number);
        Double root = known == null ? null : known.get();
        if (root == null) {
            root = Math.sqrt(number);
            CACHE.put(number, new SoftReference<>(root));
        }
        return root;
    }
}
