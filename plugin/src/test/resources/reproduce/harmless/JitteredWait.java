import java.util.concurrent.ThreadLocalRandom;

/** Chance that touches only when something happens. */
final class JitteredWait {
    private JitteredWait() {}

    public static void main(String[] args) throws Exception {
        Thread.sleep(ThreadLocalRandom.current().nextInt(5));
        Save.metric(args, "loss", 0.25);
    }
}
