// Cause: unseeded
// Place: model.onnx: tensor weights[0] is
// Line: new Random
import java.util.Random;

/** A layer starts from other weights every time. */
final class UnseededTensor {
    private UnseededTensor() {}

    public static void main(String[] args) throws Exception {
        Random random = new Random();
        Onnx.weights(args, random.nextFloat(), random.nextFloat());
    }
}
