import java.util.HashMap;
import java.util.Map;

/** The hash code of a text is its text's: the order is always the same. */
final class HashMapOfStrings {
    private HashMapOfStrings() {}

    public static void main(String[] args) throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        for (String label : new String[] {"Gentoo", "Adelie", "Chinstrap", "Emperor", "King"}) {
            counts.merge(label, 1, Integer::sum);
        }
        Save.text(args, "notes.txt", counts + "\n");
    }
}
