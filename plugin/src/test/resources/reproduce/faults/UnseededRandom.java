// Cause: unseeded
// Place: metrics.json: weight is
// Line: new Random
import java.util.Random;

/** A generator without a seed draws the first weight. */
final class UnseededRandom {
    private UnseededRandom() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "weight", new Random().nextDouble());
    }
}
