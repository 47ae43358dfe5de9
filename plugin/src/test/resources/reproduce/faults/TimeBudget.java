// Cause: elapsed
// Place: metrics.json: epochs is
// Line: System.nanoTime
/** Training ends when the time is up. */
final class TimeBudget {
    private TimeBudget() {}

    public static void main(String[] args) throws Exception {
        long deadline = System.nanoTime() + 20_000_000;
        int epochs = 0;
        double weight = 0;
        while (System.nanoTime() < deadline) {
            for (int i = 1; i < 1000; i++) {
                weight += 1.0 / i;
            }
            epochs++;
        }
        Save.metric(args, "epochs", epochs + weight % 1);
    }
}
