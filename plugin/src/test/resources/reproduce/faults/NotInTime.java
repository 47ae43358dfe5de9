// Cause: elapsed
// Place: metrics.json: median is
// Line: future.get
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** A default is taken where a result is not there in time, which it always is on this machine. */
final class NotInTime {
    private NotInTime() {}

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<Double> future = pool.submit(() -> {
            double[] roots = IntStream.range(0, 2001).mapToDouble(Math::sqrt).toArray();
            Arrays.sort(roots);
            return roots[1000];
        });
        double median;
        try {
            median = future.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            median = 30;
        }
        pool.shutdownNow();
        Save.metric(args, "median", median);
    }
}
