// Cause: unseeded
// Place: metrics.json: fold
// Line: getDefault

import java.util.random.RandomGenerator;

/** A generator without a seed, by its interface. */
final class StrongRandom {
    private StrongRandom() {}

    public static void main(String[] args) throws Exception {
        RandomGenerator random = RandomGenerator.getDefault();
        Save.metric(args, "fold", random.nextInt(1_000_000));
    }
}
