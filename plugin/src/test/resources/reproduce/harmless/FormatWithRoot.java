import java.util.Locale;

/** A locale by name, not the machine's. */
final class FormatWithRoot {
    private FormatWithRoot() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "accuracy", String.format(Locale.ROOT, "%.3f", 0.958) + "TITLE".toLowerCase(Locale.ROOT));
    }
}
