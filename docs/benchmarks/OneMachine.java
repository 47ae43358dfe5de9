import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;

/** Trains in memory what the template {@code spark-classification} trains on a cluster. */
final class OneMachine {
    private OneMachine() {}

    /**
     * Trains.
     *
     * @param args of a run
     */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
    }
}
