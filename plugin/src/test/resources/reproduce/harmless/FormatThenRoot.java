import java.util.Locale;
import java.util.TimeZone;

/** The locale is fixed before anything is written. */
final class FormatThenRoot {
    private FormatThenRoot() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Save.metric(args, "accuracy", String.format("%.3f", 0.958) + "TITLE".toLowerCase());
    }
}
