// Cause: completion
// Place: metrics.json: loss is
// Line: new ForkJoinPool
// Line: getSurplusQueuedTaskCount
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Work is halved as long as there are idle workers, as the documentation of fork and join advises. */
final class SplitOnSurplus {
    private SplitOnSurplus() {}

    private static final class Loss extends RecursiveTask<Double> {
        private static final long serialVersionUID = 1;

        private final int from;
        private final int to;

        Loss(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Double compute() {
            if (to - from < 64 || getSurplusQueuedTaskCount() > 3) {
                double sum = 0;
                for (int row = from; row < to; row++) {
                    sum += 1 / Math.sqrt(1 + row);
                }
                return sum;
            }
            int middle = (from + to) >>> 1;
            Loss left = new Loss(from, middle);
            left.fork();
            return new Loss(middle, to).compute() + left.join();
        }
    }

    public static void main(String[] args) throws Exception {
        Save.metric(args, "loss", new ForkJoinPool(4).invoke(new Loss(0, 1_000_000)));
    }
}
