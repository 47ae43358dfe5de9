// Cause: listing
// Place: order.csv: 
// Line: listFiles
import java.io.File;

/** All tables of a folder, as File lists them. */
final class ListedByFilter {
    private ListedByFilter() {}

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("file\n");
        for (File file : new File("data").listFiles((folder, name) -> name.endsWith(".csv"))) {
            text.append(file.getName()).append('\n');
        }
        Save.text(args, "order.csv", text.toString());
    }
}
