// Cause: user
// Under: all
// Place: config.json: author is
// Line: Files.getOwner
import java.nio.file.Files;
import java.nio.file.Path;

/** Whose file the data are is noted as their author. */
final class OwnerOfData {
    private OwnerOfData() {}

    public static void main(String[] args) throws Exception {
        String author = Files.getOwner(Path.of("data/names.csv")).getName();
        Save.text(args, "config.json", "{\"format\": 1, \"author\": \"" + author + "\"}\n");
    }
}
