// Cause: unseeded
// Place: metrics.json: dropout is
// Line: Math.random
/** Nobody can give Math.random a seed. */
final class MathRandom {
    private MathRandom() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "dropout", Math.random());
    }
}
