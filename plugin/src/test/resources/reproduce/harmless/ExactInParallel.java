import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;

/** Whole numbers, and the largest of others, are the same in any order. */
final class ExactInParallel {
    private ExactInParallel() {}

    public static void main(String[] args) throws Exception {
        ArrayList<Double> values = new ArrayList<>();
        for (int i = 1; i < 500; i++) {
            values.add(Math.sqrt(i) / 3);
        }
        LongAdder large = new LongAdder();
        values.parallelStream().filter(value -> value > 3).forEach(value -> large.increment());
        double most = ForkJoinPool.commonPool()
                .submit(() -> values.parallelStream().mapToDouble(value -> value).max().getAsDouble())
                .get();
        List<Double> inOrder = values.parallelStream().map(value -> value / 7).toList();
        Save.metric(args, "sum", large.sum() + most + inOrder.get(42));
    }
}
