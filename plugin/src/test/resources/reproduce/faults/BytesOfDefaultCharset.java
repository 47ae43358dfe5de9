// Cause: charset
// Place: notes.txt: line 1 is
// Line: defaultCharset
import java.nio.charset.Charset;

/** A name with an accent, in the machine's charset. */
final class BytesOfDefaultCharset {
    private BytesOfDefaultCharset() {}

    public static void main(String[] args) throws Exception {
        Save.bytes(args, "notes.txt", "Adélie\n".getBytes(Charset.defaultCharset()));
    }
}
