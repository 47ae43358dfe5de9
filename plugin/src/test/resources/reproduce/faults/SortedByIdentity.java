// Cause: hash-order
// Place: order.csv: 
// Line: identityHashCode
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ties are broken by identity. */
final class SortedByIdentity {
    private SortedByIdentity() {}

    public static void main(String[] args) throws Exception {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(new int[] {i});
        }
        rows.sort(Comparator.comparing(System::identityHashCode));
        StringBuilder text = new StringBuilder("row\n");
        rows.forEach(row -> text.append(row[0]).append('\n'));
        Save.text(args, "order.csv", text.toString());
    }
}
