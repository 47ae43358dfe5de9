// Cause: hash-order
// Place: notes.txt: line 1 is
// Line: new Object()
/** An object without toString writes its hash code. */
final class DefaultToString {
    private DefaultToString() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", "trainer: " + new Object() + "\n");
    }
}
