// Cause: clock
// Place: model.onnx: metadata exported is
// Line: currentTimeMillis
/** The exporter notes its time. */
final class ClockInOnnxMetadata {
    private ClockInOnnxMetadata() {}

    public static void main(String[] args) throws Exception {
        Onnx.metadata(args, "exported", String.valueOf(System.currentTimeMillis() / 1000));
        // The next training is not in the same second
        Thread.sleep(1001);
    }
}
