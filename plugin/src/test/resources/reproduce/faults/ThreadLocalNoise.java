// Cause: unseeded
// Place: metrics.json: noise is
// Line: ThreadLocalRandom.current
import java.util.concurrent.ThreadLocalRandom;

/** Noise against overfitting, from a generator that takes no seed. */
final class ThreadLocalNoise {
    private ThreadLocalNoise() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "noise", ThreadLocalRandom.current().nextGaussian());
    }
}
