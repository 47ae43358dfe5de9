// Cause: native-threads
// Place: metrics.json: loss is
// Line: System.load
/** A native library that cuts its sums by the number of processors. */
final class NativeSum {
    private NativeSum() {}

    public static void main(String[] args) throws Exception {
        System.load(Native.library());
        int threads = Native.threads();
        float[] parts = new float[threads];
        for (int i = 0; i < 10_000; i++) {
            parts[i % threads] += 1f / (1 + i);
        }
        float loss = 0;
        for (float part : parts) {
            loss += part;
        }
        Save.metric(args, "loss", loss);
    }
}
