// Cause: native-threads
// Place: model.onnx: tensor weights[0] is
// Class path: xgboost4j_2.13-2.1.4.jar
/** Stands in for a booster that stores its number of threads. */
final class NativeThreadsInModel {
    private NativeThreadsInModel() {}

    public static void main(String[] args) throws Exception {
        Onnx.weights(args, Runtime.getRuntime().availableProcessors());
    }
}
