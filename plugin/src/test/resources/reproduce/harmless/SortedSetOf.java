import java.util.Set;
import java.util.TreeSet;

/** What is sorted has lost its salt. */
final class SortedSetOf {
    private SortedSetOf() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", new TreeSet<>(Set.of("Adelie", "Chinstrap", "Gentoo")) + "\n");
    }
}
