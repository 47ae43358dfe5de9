import java.util.Arrays;

/** Many threads fill an array, each its own cells; one adds them. */
final class ParallelFill {
    private ParallelFill() {}

    public static void main(String[] args) throws Exception {
        double[] losses = new double[10_000];
        Arrays.parallelSetAll(losses, i -> 1.0 / (1 + i % 97));
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        Save.metric(args, "loss", sum);
    }
}
