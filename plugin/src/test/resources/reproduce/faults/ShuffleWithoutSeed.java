// Cause: unseeded
// Place: order.csv: 
// Line: shuffle
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows are shuffled, the seed was forgotten. */
final class ShuffleWithoutSeed {
    private ShuffleWithoutSeed() {}

    public static void main(String[] args) throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add("row" + i);
        }
        Collections.shuffle(rows);
        Save.text(args, "order.csv", "row\n" + String.join("\n", rows) + "\n");
    }
}
