// Cause: processors
// Place: metrics.json: loss is
// Line: availableProcessors
/** One part of the rows for each processor. */
final class ShardsPerProcessor {
    private ShardsPerProcessor() {}

    public static void main(String[] args) throws Exception {
        int shards = Runtime.getRuntime().availableProcessors();
        double loss = 0;
        for (int shard = 0; shard < shards; shard++) {
            double part = 0;
            for (int row = shard; row < 10_000; row += shards) {
                part += 1 / (1.0 + row);
            }
            loss += part;
        }
        Save.metric(args, "loss", loss);
    }
}
