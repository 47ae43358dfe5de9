// Cause: unseeded
// Place: model.onnx: tensor weights[0] is
// Line: new Random()
import java.util.Random;

/** A layer keeps a generator of its own. */
final class WeightsOfLayer {
    private WeightsOfLayer() {}

    private final Random random = new Random();
    private float[] init(int size) {
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (float) random.nextGaussian() * 0.01f;
        }
        return weights;
    }
    public static void main(String[] args) throws Exception {
        Onnx.weights(args, new WeightsOfLayer().init(4));
    }
}
