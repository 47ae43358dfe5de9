import java.util.stream.IntStream;

/** Whole numbers add up to the same in any order. */
final class ParallelCount {
    private ParallelCount() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "rows", IntStream.range(0, 100_000).parallel().filter(i -> i % 7 == 3).count());
    }
}
