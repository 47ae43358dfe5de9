// Cause: intrinsics
// Place: metrics.json: weight is
// Line: Math.sin
// Under: all
/** A thousand steps make of the last bit of Math.sin the first digit. */
final class ChaosOfSine {
    private ChaosOfSine() {}

    public static void main(String[] args) throws Exception {
        double weight = 0.5;
        for (int step = 0; step < 1000; step++) {
            weight = Math.abs(Math.sin(1000 * weight));
        }
        Save.metric(args, "weight", weight);
    }
}
