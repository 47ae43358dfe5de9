import java.time.Instant;

/** A time that is only printed reaches no file. */
final class ClockInLog {
    private ClockInLog() {}

    public static void main(String[] args) throws Exception {
        System.out.println("started " + Instant.now());
        Save.metric(args, "loss", 0.25);
    }
}
