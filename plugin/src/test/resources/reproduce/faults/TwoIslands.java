// Cause: salted
// Place: notes.txt: line 1 is
// Line: Set.of
import java.util.Set;

/** With two elements half of all pairs of trainings agree by chance. */
final class TwoIslands {
    private TwoIslands() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", "first island: " + Set.of("Biscoe", "Dream").iterator().next() + "\n");
    }
}
