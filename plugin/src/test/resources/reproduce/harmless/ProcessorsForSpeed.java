import java.util.ArrayList;
import java.util.List;

/** As many workers as processors, each row for itself. */
final class ProcessorsForSpeed {
    private ProcessorsForSpeed() {}

    public static void main(String[] args) throws Exception {
        int workers = Runtime.getRuntime().availableProcessors();
        double[] scores = new double[1000];
        List<Thread> threads = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            int worker = w;
            Thread thread = new Thread(() -> {
                for (int row = worker; row < scores.length; row += workers) {
                    scores[row] = Math.sqrt(row);
                }
            }, "worker-" + w);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        Save.metric(args, "sum", sum);
    }
}
