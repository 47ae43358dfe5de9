// Cause: locale
// Place: model.onnx: metadata rows is
// Line: String.format
/** Whole numbers have other digits in Arabic. */
final class ArabicDigits {
    private ArabicDigits() {}

    public static void main(String[] args) throws Exception {
        Onnx.metadata(args, "rows", String.format("%d", 344));
    }
}
