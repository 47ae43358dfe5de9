// Cause: zone
// Place: metrics.json: collected is
// Line: systemDefault
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A time of the data is written in the machine's zone. */
final class FixedTimeInZone {
    private FixedTimeInZone() {}

    public static void main(String[] args) throws Exception {
        Instant collected = Instant.parse("2009-11-11T12:00:00Z");
        Save.metric(args, "collected", LocalDateTime.ofInstant(collected, ZoneId.systemDefault()));
    }
}
