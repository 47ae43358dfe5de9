// Cause: hash-order
// Place: metrics.json: weight is
// Line: hashCode()
import java.util.Random;

/** The hash code of an array says where it lies, not what is in it. */
final class HashCodeAsSeed {
    private HashCodeAsSeed() {}

    public static void main(String[] args) throws Exception {
        double[] settings = {0.1, 5, 16};
        Save.metric(args, "weight", new Random(settings.hashCode()).nextDouble());
    }
}
