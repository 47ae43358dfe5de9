// Cause: elapsed
// Place: metrics.json: trainingSeconds is
// Line: System.nanoTime
/** How long the training took stands among the metrics. */
final class DurationInMetrics {
    private DurationInMetrics() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        Thread.sleep(5);
        Save.metric(args, "trainingSeconds", (System.nanoTime() - start) / 1e9);
    }
}
