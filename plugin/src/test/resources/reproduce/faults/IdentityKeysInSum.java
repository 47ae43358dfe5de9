// Cause: hash-order
// Place: metrics.json: loss is
// Line: losses.values()
// Lines: 1
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
        double largest = 0;
        for (Map.Entry<Object, Double> loss : losses.entrySet()) {
            largest = Math.max(largest, loss.getValue());
        }
        double sum = -largest;
        for (double loss : losses.values()) {
            sum += loss;
        }
        Save.metric(args, "loss", sum);
    }
}
