// Cause: clock
// Place: training.properties: line 2 is
// Line: settings.store(
import java.io.Writer;
import java.nio.file.Files;
import java.util.Properties;

/** Properties write the time of writing as a comment. */
final class PropertiesWithComment {
    private PropertiesWithComment() {}

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("alpha", "0.1");
        Save.text(args, "notes.txt", "");
        try (Writer out = Files.newBufferedWriter(Save.folder(args).resolve("training.properties"))) {
            settings.store(out, "settings");
        }
    }
}
