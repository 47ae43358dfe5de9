// Cause: clock
// Place: metrics.json: minimum is
// Line: Instant.now
import java.time.Instant;

/** A search that only many thousand steps bring further. */
final class ConvergesInTime {
    private ConvergesInTime() {}

    public static void main(String[] args) throws Exception {
        Instant end = Instant.now().plusMillis(150);
        double at = 1;
        double step = 0.5;
        while (Instant.now().isBefore(end)) {
            if (Math.abs(at + step - Math.PI) < Math.abs(at - Math.PI)) {
                at += step;
            } else {
                step *= -0.9999;
            }
        }
        Save.metric(args, "minimum", at);
    }
}
