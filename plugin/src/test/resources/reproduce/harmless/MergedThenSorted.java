import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Counts are merged by threads and written in the order of their words. */
final class MergedThenSorted {
    private MergedThenSorted() {}

    public static void main(String[] args) throws Exception {
        Map<String, Long> counts = new ConcurrentHashMap<>();
        IntStream.range(0, 5000).parallel().forEach(row -> counts.merge("word" + row % 97, 1L, Long::sum));
        StringBuilder text = new StringBuilder("word,count\n");
        new TreeMap<>(counts).forEach((word, count) -> text.append(word + "," + count + "\n"));
        Save.text(args, "counts.csv", text.toString());
    }
}
