// Cause: clock
// Place: metrics.json: version is
// Line: LocalDate.now
import java.time.LocalDate;

/** The day changes at midnight only, but it is never the same in all zones. */
final class TodayInJson {
    private TodayInJson() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "version", LocalDate.now());
    }
}
