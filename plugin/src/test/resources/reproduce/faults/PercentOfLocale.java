// Cause: locale
// Place: notes.txt
// Line: getPercentInstance
// Lines: 1

import java.text.NumberFormat;

/** A share is written as the machine's language writes it; another line only prints. */
final class PercentOfLocale {
    private PercentOfLocale() {}

    public static void main(String[] args) throws Exception {
        System.out.println(String.format("%.1f", 0.5));
        String share = NumberFormat.getPercentInstance().format(0.958);
        Save.text(args, "notes.txt", share + "\n");
    }
}
