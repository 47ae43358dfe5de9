// Cause: java-properties
// Place: config.json: platform is
// Line: System.getProperties()
import java.util.Properties;

/** All properties at once are asked for. */
final class PropertiesOfJvm {
    private PropertiesOfJvm() {}

    public static void main(String[] args) throws Exception {
        Properties jvm = System.getProperties();
        String platform = jvm.getProperty("os.name") + " " + jvm.getProperty("os.version");
        Save.text(args, "config.json", "{\"format\": 1, \"platform\": \"" + platform + "\"}\n");
    }
}
