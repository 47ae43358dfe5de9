import java.util.concurrent.CyclicBarrier;

/** Workers that wait for one another. */
final class BarrierOfWorkers {
    private BarrierOfWorkers() {}

    public static void main(String[] args) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(3);
        double[] parts = new double[3];
        Thread[] workers = new Thread[3];
        for (int w = 0; w < 3; w++) {
            int worker = w;
            workers[w] = new Thread(() -> {
                try {
                    barrier.await();
                    parts[worker] = Math.sqrt(worker + 1);
                    barrier.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            workers[w].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        Save.metric(args, "sum", parts[0] + parts[1] + parts[2]);
    }
}
