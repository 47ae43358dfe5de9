// Cause: charset
// Place: notes.txt: line 1 is
// Line: new FileWriter
import java.io.FileWriter;

/** A writer without a charset. */
final class WriterOfDefaultCharset {
    private WriterOfDefaultCharset() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", "");
        try (FileWriter writer = new FileWriter(Save.folder(args).resolve("notes.txt").toFile())) {
            writer.write("Gentoo – Pygoscelis papua é\n");
        }
    }
}
