// Cause: elapsed
// Place: metrics.json: weight is
// Line: nanoTime
import java.util.Random;

/** A seed, but from the clock. */
final class SeedFromClock {
    private SeedFromClock() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "weight", new Random(System.nanoTime()).nextDouble());
    }
}
