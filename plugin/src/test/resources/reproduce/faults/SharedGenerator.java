// Cause: threads
// Place: order.csv: 
// Line: worker.start()
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A seed, but threads draw from one generator in turn. */
final class SharedGenerator {
    private SharedGenerator() {}

    public static void main(String[] args) throws Exception {
        Random random = new Random(42);
        double[][] drawn = new double[4][2000];
        List<Thread> workers = new ArrayList<>();
        for (double[] part : drawn) {
            Thread worker = new Thread(() -> {
                for (int i = 0; i < part.length; i++) {
                    part[i] = random.nextDouble();
                }
            });
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        String rows = Arrays.stream(drawn).map(part -> String.valueOf(part[part.length - 1])).collect(Collectors.joining("\n"));
        Save.text(args, "order.csv", "drawn\n" + rows + "\n");
    }
}
