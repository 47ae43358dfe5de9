// Cause: locale
// Place: metrics.json: accuracy is
// Line: String.format
/** In half of Europe a decimal point is a comma. */
final class FormatWithoutLocale {
    private FormatWithoutLocale() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "accuracy", String.format("%.3f", 0.958));
    }
}
