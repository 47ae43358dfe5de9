// Cause: salted
// Place: metrics.json: loss is
// Line: Map.of
import java.util.Map;

/** Numbers are added in the order of a map. */
final class SumOverMapOf {
    private SumOverMapOf() {}

    public static void main(String[] args) throws Exception {
        double loss = 0;
        for (double part : Map.of("a", 1e16, "b", 1.0, "c", -1e16, "d", 3.0).values()) {
            loss += part;
        }
        Save.metric(args, "loss", loss);
    }
}
