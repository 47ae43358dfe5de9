// Cause: charset
// Place: metrics.json: length is
// Line: new String
import java.nio.file.Files;
import java.nio.file.Path;

/** Data are read in the machine's charset: one letter becomes two. */
final class ReadInDefaultCharset {
    private ReadInDefaultCharset() {}

    public static void main(String[] args) throws Exception {
        byte[] data = Files.readAllBytes(Path.of("data", "names.csv"));
        Save.metric(args, "length", new String(data).length());
    }
}
