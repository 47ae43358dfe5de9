// Cause: locale
// Place: notes.txt: line 1 is
// Line: ofPattern
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A month has a name in every language. */
final class MonthName {
    private MonthName() {}

    public static void main(String[] args) throws Exception {
        LocalDate day = LocalDate.of(2020, 2, 3);
        Save.text(args, "notes.txt", day.format(DateTimeFormatter.ofPattern("d MMMM")) + "\n");
    }
}
