// Cause: intrinsics
// Place: metrics.json: labels is
// Line: Math.exp
// Under: all
/** Labels hang on the last bit of Math.exp. */
final class SignOfLastBit {
    private SignOfLastBit() {}

    public static void main(String[] args) throws Exception {
        StringBuilder labels = new StringBuilder();
        for (int row = 0; row < 400; row++) {
            double score = Math.exp(0.01 * row + 0.3);
            labels.append(Double.doubleToLongBits(score) & 1);
        }
        Save.metric(args, "labels", labels);
    }
}
