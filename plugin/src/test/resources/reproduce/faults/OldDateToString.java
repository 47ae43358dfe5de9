// Cause: zone
// Place: notes.txt: line 1 is
// Line: new Date
import java.util.Date;

/** Date.toString writes the machine's zone. */
final class OldDateToString {
    private OldDateToString() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", new Date(1_000_000_000_000L) + "\n");
    }
}
