// Cause: unseeded
// Place: metrics.json: noise is
// Line: SplittableGenerator.of
import java.util.random.RandomGenerator.SplittableGenerator;

/** A generator that is asked for by its name has no seed. */
final class GeneratorByName {
    private GeneratorByName() {}

    public static void main(String[] args) throws Exception {
        SplittableGenerator generator = SplittableGenerator.of("L64X128MixRandom");
        Save.metric(args, "noise", generator.split().nextDouble());
    }
}
