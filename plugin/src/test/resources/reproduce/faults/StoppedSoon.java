// Cause: elapsed
// Place: metrics.json: epochs is
// Line: timer.schedule
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A timer ends training. */
final class StoppedSoon {
    private StoppedSoon() {}

    public static void main(String[] args) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.schedule(() -> stop.set(true), 50, TimeUnit.MILLISECONDS);
        long epochs = 0;
        double weight = 0;
        while (!stop.get()) {
            weight += 1.0 / ++epochs;
        }
        timer.shutdownNow();
        Save.metric(args, "epochs", epochs + weight % 1);
    }
}
