// Cause: native-threads
// Place: model.onnx: tensor weights[0] is
// Line: System.load
/** A booster that stores its number of threads. */
final class NativeThreadsInModel {
    private NativeThreadsInModel() {}

    public static void main(String[] args) throws Exception {
        System.load(Native.library());
        Onnx.weights(args, Native.threads());
    }
}
