// Cause: salted
// Place: scores.csv: 
// Line: Map.of
import java.util.Map;

/** The columns of a table come from Map.of. */
final class ColumnsFromMapOf {
    private ColumnsFromMapOf() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "scores.csv", String.join(",", Map.of("mass", 1, "bill", 2, "flipper", 3).keySet()) + "\n");
    }
}
