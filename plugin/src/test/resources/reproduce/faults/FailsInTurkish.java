// Cause: locale
// Place: the training: fails
// Line: toLowerCase
/** A name is looked up in lower case, and in Turkish it is not found. */
final class FailsInTurkish {
    private FailsInTurkish() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "column", Column.valueOf("TITLE".toLowerCase()));
    }

    enum Column {
        title
    }
}
