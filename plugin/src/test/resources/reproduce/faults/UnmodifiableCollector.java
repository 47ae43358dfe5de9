// Cause: salted
// Place: notes.txt: line 1 holds the same in another order
// Line: toUnmodifiableSet
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A collector makes a set with a salted order. */
final class UnmodifiableCollector {
    private UnmodifiableCollector() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", Stream.of("x", "y", "z").collect(Collectors.toUnmodifiableSet()) + "\n");
    }
}
