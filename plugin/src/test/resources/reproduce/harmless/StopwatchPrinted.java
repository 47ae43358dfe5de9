import java.util.Locale;

/** How long an epoch took is printed, in the way of nobody's country. */
final class StopwatchPrinted {
    private StopwatchPrinted() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        double loss = 1;
        for (int epoch = 0; epoch < 20; epoch++) {
            loss *= 0.9;
        }
        System.out.println(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9));
        Save.metric(args, "loss", loss);
    }
}
