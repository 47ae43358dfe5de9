// Cause: processors
// Place: model.onnx: tensor weights[0] is
// Line: availableProcessors
/** The size of a batch is chosen for the machine. */
final class BatchFromProcessors {
    private BatchFromProcessors() {}

    public static void main(String[] args) throws Exception {
        int batch = 8 * Runtime.getRuntime().availableProcessors();
        float weight = 0;
        for (int row = 0; row < 1000; row += batch) {
            weight += 0.1f * (Math.min(row + batch, 1000) - row) / batch;
        }
        Onnx.weights(args, weight);
    }
}
