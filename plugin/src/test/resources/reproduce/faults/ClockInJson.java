// Cause: clock
// Place: metrics.json: trained is
// Line: Instant.now
import java.time.Instant;

/** The time of training stands in a file. */
final class ClockInJson {
    private ClockInJson() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "trained", Instant.now());
    }
}
