/** On another processor the last bit may differ: no label does, so it is told and no fault. */
final class LastBitOfExp {
    private LastBitOfExp() {}

    public static void main(String[] args) throws Exception {
        double sum = 0;
        for (int row = 0; row < 1000; row++) {
            sum += Math.exp(0.01 * row);
        }
        Save.metric(args, "loss", sum);
    }
}
