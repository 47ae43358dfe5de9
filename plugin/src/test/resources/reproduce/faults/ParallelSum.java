// Cause: threads
// Place: metrics.json: loss is
// Line: parallel()
import java.util.stream.IntStream;

/** How the rows are cut depends on the number of processors, and with it the sum. */
final class ParallelSum {
    private ParallelSum() {}

    public static void main(String[] args) throws Exception {
        double loss = IntStream.range(0, 10_000).parallel().mapToDouble(i -> 1 / (1.0 + i)).boxed().reduce(0.0, Double::sum);
        Save.metric(args, "loss", loss);
    }
}
