import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import java.nio.file.Path;
import java.util.Map;

/** Predicts one bird with the bundle that the first argument names. */
public final class Predict {
    private Predict() {}

    /** Prints the label and what to doubt about it. */
    public static void main(String[] args) throws Exception {
        try (Bundle bundle = Bundle.load(Path.of(args[0]))) {
            Prediction prediction = bundle.predict(Map.of("bill_length_mm", 39.1, "island", "Torgersen"));
            System.out.println(prediction.label() + " " + prediction.warnings());
        }
    }
}
