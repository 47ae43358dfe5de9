// Cause: host
// Place: about.json: 
// Line: Files.readString
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine's name, from the file in which a system keeps it. */
final class HostOfFile {
    private HostOfFile() {}

    public static void main(String[] args) throws Exception {
        Path name = Path.of("/proc/sys/kernel/hostname");
        String host = Files.exists(name) ? Files.readString(name).strip() : "unknown";
        Save.text(args, "about.json", "{\"host\": \"" + host + "\"}\n");
    }
}
