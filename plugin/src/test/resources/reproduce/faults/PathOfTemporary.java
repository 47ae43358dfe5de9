// Cause: temporary
// Place: config.json: vocabulary is
// Line: createTempFile
import java.nio.file.Files;
import java.nio.file.Path;

/** An intermediate file stands in the configuration. */
final class PathOfTemporary {
    private PathOfTemporary() {}

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("vocabulary", ".txt");
        Files.writeString(file, "a b c");
        Save.text(args, "config.json", "{\"format\": 1, \"vocabulary\": \"" + file.getFileName() + "\"}\n");
        Files.delete(file);
    }
}
