// Cause: clock, locale
// Place: metrics.json: share is
// Line: LocalDate.now
// Line: String.format
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Two causes in two files: both are named, each with its line. */
final class TwoFaults {
    private TwoFaults() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "share", String.format("%.2f", 0.25));
        Save.more(args, "notes.txt", "trained on " + LocalDate.now(ZoneOffset.UTC) + "\n");
    }
}
