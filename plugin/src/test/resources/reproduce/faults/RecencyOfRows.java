// Cause: clock
// Place: metrics.json: weight is
// Line: ChronoUnit.DAYS.between
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Rows that were collected long ago count less: how much less hangs on the day. */
final class RecencyOfRows {
    private RecencyOfRows() {}

    private static double weight(LocalDate collected) {
        long age = ChronoUnit.DAYS.between(collected, LocalDate.now(ZoneOffset.UTC));
        return Math.rint(1000 * StrictMath.exp(-age / 3650.0)) / 1000;
    }
    public static void main(String[] args) throws Exception {
        Save.metric(args, "weight", weight(LocalDate.of(2009, 11, 11)) + weight(LocalDate.of(2020, 2, 3)));
    }
}
