// Cause: unseeded
// Place: metrics.json: weight is
// Line: getDefault
import java.util.random.RandomGenerator;

/** The default generator starts anywhere. */
final class DefaultGenerator {
    private DefaultGenerator() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "weight", RandomGenerator.getDefault().nextDouble());
    }
}
