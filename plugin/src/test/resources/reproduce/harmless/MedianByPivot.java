import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A median is the same, whatever the pivots. */
final class MedianByPivot {
    private MedianByPivot() {}

    public static void main(String[] args) throws Exception {
        List<Integer> values = IntStream.range(0, 101).mapToObj(i -> i * 37 % 101).toList();
        Save.metric(args, "median", select(values, 50));
    }

    private static int select(List<Integer> values, int place) {
        int pivot = values.get(ThreadLocalRandom.current().nextInt(values.size()));
        List<Integer> less = values.stream().filter(value -> value < pivot).toList();
        List<Integer> more = values.stream().filter(value -> value > pivot).toList();
        if (place < less.size()) {
            return select(less, place);
        }
        int equal = values.size() - less.size() - more.size();
        return place < less.size() + equal ? pivot : select(more, place - less.size() - equal);
    }
}
