import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each row for itself, collected in the order of the rows. */
final class ParallelMapInOrder {
    private ParallelMapInOrder() {}

    public static void main(String[] args) throws Exception {
        String squares = IntStream.range(0, 5000).parallel().mapToObj(i -> String.valueOf(i * i)).collect(Collectors.joining("\n"));
        Save.text(args, "scores.csv", "square\n" + squares + "\n");
    }
}
