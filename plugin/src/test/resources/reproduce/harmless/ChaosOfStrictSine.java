/** StrictMath gives the same bits on every processor. */
final class ChaosOfStrictSine {
    private ChaosOfStrictSine() {}

    public static void main(String[] args) throws Exception {
        double weight = 0.5;
        for (int step = 0; step < 1000; step++) {
            weight = Math.abs(StrictMath.sin(1000 * weight));
        }
        Save.metric(args, "weight", weight);
    }
}
