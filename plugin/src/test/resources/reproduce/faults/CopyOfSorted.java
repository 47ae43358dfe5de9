// Cause: salted
// Place: notes.txt: line 1 holds the same in another order
// Line: Set.copyOf
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A sorted set loses its order in Set.copyOf. */
final class CopyOfSorted {
    private CopyOfSorted() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", Set.copyOf(new TreeSet<>(List.of("a", "b", "c", "d"))) + "\n");
    }
}
