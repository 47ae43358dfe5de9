// Cause: threads
// Place: order.csv: 
// Line: parallel()
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Results are noted in the order in which they are ready. */
final class ParallelForEach {
    private ParallelForEach() {}

    public static void main(String[] args) throws Exception {
        List<String> rows = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 4000).parallel().forEach(i -> rows.add("row" + i));
        Save.text(args, "order.csv", "row\n" + String.join("\n", rows) + "\n");
    }
}
