// Cause: locale
// Place: metrics.json: mass is
// Line: NumberFormat
import java.text.NumberFormat;

/** A number format without a locale. */
final class NumberFormatDefault {
    private NumberFormatDefault() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "mass", NumberFormat.getInstance().format(4201.75));
    }
}
