// Cause: locale
// Place: order.csv: 
// Line: Collator
import java.text.Collator;
import java.util.Arrays;

/** Words are sorted as the machine's language sorts them. */
final class SortedByCollator {
    private SortedByCollator() {}

    public static void main(String[] args) throws Exception {
        String[] words = {"ıspanak", "ispanak", "jest", "çay", "cz", "ö", "oz"};
        Arrays.sort(words, Collator.getInstance());
        Save.text(args, "order.csv", "word\n" + String.join("\n", words) + "\n");
    }
}
