// Cause: locale
// Place: notes.txt: line 1 is
// Line: toLowerCase
/** In Turkish the small letter of I has no dot. */
final class LowerCaseWithoutLocale {
    private LowerCaseWithoutLocale() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", "ISLAND".toLowerCase() + "\n");
    }
}
