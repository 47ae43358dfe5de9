import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A time of the data, in a zone by name. */
final class TimeInUtc {
    private TimeInUtc() {}

    public static void main(String[] args) throws Exception {
        Instant collected = Instant.parse("2009-11-11T12:00:00Z");
        Save.metric(args, "collected", LocalDateTime.ofInstant(collected, ZoneOffset.UTC));
    }
}
