import java.util.SplittableRandom;

/** A seed from the settings: the same numbers everywhere. */
final class SeededRandom {
    private SeededRandom() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "weight", new SplittableRandom(42).nextDouble());
    }
}
