// Cause: threads
// Place: order.csv: 
// Line: worker.start()
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Results in the order in which threads with a method run of their own are ready. */
final class WorkersOfTheirOwn {
    private WorkersOfTheirOwn() {}

    /** Adds its number. */
    static final class Worker extends Thread {
        private final int number;
        private final List<Integer> results;

        Worker(int number, List<Integer> results) {
            this.number = number;
            this.results = results;
        }

        @Override
        public void run() {
            results.add(number);
        }
    }

    public static void main(String[] args) throws Exception {
        List<Integer> results = Collections.synchronizedList(new ArrayList<>());
        List<Worker> workers = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Worker worker = new Worker(number, results);
            worker.start();
            workers.add(worker);
        }
        for (Worker worker : workers) {
            worker.join();
        }
        Save.text(args, "order.csv", "worker\n" + results + "\n");
    }
}
