// Cause: clock
// Place: model.onnx: doc_string is
// Line: Instant.now
import java.time.Instant;

/** The model tells when it was made. */
final class ClockInOnnxDocString {
    private ClockInOnnxDocString() {}

    public static void main(String[] args) throws Exception {
        Onnx.docString(args, "trained at " + Instant.now());
    }
}
