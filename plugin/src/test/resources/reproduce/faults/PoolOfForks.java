// Cause: threads
// Place: metrics.json: loss is
// Line: parallelStream()
// Line: new ForkJoinPool
import java.util.ArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.DoubleAdder;

/** A parallel stream in a pool of its own, whose parts are added as they come. */
final class PoolOfForks {
    private PoolOfForks() {}

    public static void main(String[] args) throws Exception {
        ArrayList<Double> values = new ArrayList<>();
        for (int i = 1; i < 3000; i++) {
            values.add(Math.sqrt(i) / 3);
        }
        DoubleAdder loss = new DoubleAdder();
        ForkJoinPool pool = new ForkJoinPool(3);
        pool.submit(() -> values.parallelStream().forEach(loss::add)).get();
        pool.shutdown();
        Save.metric(args, "loss", loss.sum());
    }
}
