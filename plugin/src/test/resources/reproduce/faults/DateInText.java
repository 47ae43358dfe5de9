// Cause: clock
// Place: notes.txt: line 2 is
// Line: new Date()
import java.util.Date;

/** A text ends with the date, to the second. */
final class DateInText {
    private DateInText() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", "Trained\n" + new Date() + "\n");
    }
}
