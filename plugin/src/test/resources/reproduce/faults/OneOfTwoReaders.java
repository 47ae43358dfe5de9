// Cause: charset
// Place: metrics.json: letters is
// Line: data/names.csv
// Lines: 1
import java.io.BufferedReader;
import java.io.FileReader;

/** Two files are read in the default charset; only one holds more than ASCII. */
final class OneOfTwoReaders {
    private OneOfTwoReaders() {}

    public static void main(String[] args) throws Exception {
        int letters = 0;
        try (BufferedReader in = new BufferedReader(new FileReader("data/older.csv"))) {
            letters += in.readLine().length();
        }
        try (BufferedReader in = new BufferedReader(new FileReader("data/names.csv"))) {
            in.readLine();
            letters += in.readLine().length();
        }
        Save.metric(args, "letters", letters);
    }
}
