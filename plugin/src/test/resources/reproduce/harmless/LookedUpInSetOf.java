import java.util.List;
import java.util.Set;

/** A set that is asked, and not walked through. */
final class LookedUpInSetOf {
    private LookedUpInSetOf() {}

    public static void main(String[] args) throws Exception {
        Set<String> kept = Set.of("a", "c", "e");
        List<String> rows = List.of("a", "b", "c", "d", "e");
        Save.text(args, "notes.txt", rows.stream().filter(kept::contains).toList() + "\n");
    }
}
