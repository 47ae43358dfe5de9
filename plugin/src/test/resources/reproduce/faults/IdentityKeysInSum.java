// Cause: hash-order
// Place: metrics.json: loss is
// Line: losses.values()
import java.util.HashMap;
import java.util.Map;

/** The keys of a HashMap have no hash code of their own, and its values are added up. */
final class IdentityKeysInSum {
    private IdentityKeysInSum() {}

    public static void main(String[] args) throws Exception {
        Map<Object, Double> losses = new HashMap<>();
        for (int row = 0; row < 64; row++) {
            losses.put(new Object(), Math.sqrt(row));
        }
        double sum = 0;
        for (double loss : losses.values()) {
            sum += loss;
        }
        Save.metric(args, "loss", sum);
    }
}
