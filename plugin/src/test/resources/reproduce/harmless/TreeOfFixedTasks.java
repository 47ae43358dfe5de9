import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Fork and join, halved down to a fixed length: the same tree of additions, whoever does them. */
final class TreeOfFixedTasks {
    private TreeOfFixedTasks() {}

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
            if (to - from <= 512) {
                double sum = 0;
                for (int row = from; row < to; row++) {
                    sum += 1.0 / (1 + row);
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
        Save.metric(args, "loss", ForkJoinPool.commonPool().invoke(new Loss(0, 40_000)));
    }
}
