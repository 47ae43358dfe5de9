import java.util.LinkedHashMap;
import java.util.Map;

/** A LinkedHashMap remembers the order, whatever its keys. */
final class LinkedIdentityKeys {
    private LinkedIdentityKeys() {}

    public static void main(String[] args) throws Exception {
        Map<Object, Double> losses = new LinkedHashMap<>();
        for (double loss : new double[] {1e16, 1, -1e16, 3}) {
            losses.put(new Object(), loss);
        }
        double sum = 0;
        for (double loss : losses.values()) {
            sum += loss;
        }
        Save.metric(args, "loss", sum);
    }
}
