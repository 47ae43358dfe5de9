// Cause: clock
// Place: tokens.zip: 
// Line: zip.putNextEntry
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip entry notes when it was written. */
final class ZippedTokens {
    private ZippedTokens() {}

    public static void main(String[] args) throws Exception {
        Save.text(args, "notes.txt", "");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Save.folder(args).resolve("tokens.zip")))) {
            zip.putNextEntry(new ZipEntry("tokens.txt"));
            zip.write("a b c".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
