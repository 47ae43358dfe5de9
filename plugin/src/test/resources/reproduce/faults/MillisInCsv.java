// Cause: clock
// Place: scores.csv: row 1, column version is
// Line: currentTimeMillis
/** A version is made of milliseconds. */
final class MillisInCsv {
    private MillisInCsv() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "scores.csv", "row,version\n1," + System.currentTimeMillis() + "\n");
    }
}
