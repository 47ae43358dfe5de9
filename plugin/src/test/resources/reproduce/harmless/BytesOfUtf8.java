import java.nio.charset.StandardCharsets;

/** A charset by name. */
final class BytesOfUtf8 {
    private BytesOfUtf8() {}

    public static void main(String[] args) throws Exception {
        Save.bytes(args, "notes.txt", "Adélie\n".getBytes(StandardCharsets.UTF_8));
    }
}
