// Cause: salted
// Place: config.json: labels holds the same in another order
// Line: String.join
import java.util.Set;

/** The labels are walked through in an order that Java draws. */
final class LabelsFromSetOf {
    private LabelsFromSetOf() {}

    public static void main(String[] args) throws Exception {
        String labels = String.join("\", \"", Set.of("Adelie", "Chinstrap", "Gentoo"));
        Save.text(args, "config.json", "{\"format\": 1, \"labels\": [\"" + labels + "\"]}\n");
    }
}
