/** Four parts on every machine, joined in their order. */
final class FixedShards {
    private FixedShards() {}

    public static void main(String[] args) throws Exception {
        double loss = 0;
        for (int shard = 0; shard < 4; shard++) {
            double part = 0;
            for (int row = shard; row < 10_000; row += 4) {
                part += 1 / (1.0 + row);
            }
            loss += part;
        }
        Save.metric(args, "loss", loss);
    }
}
