// Cause: child-process
// Place: config.json: 
// Line: .start()
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The commit comes from git. */
final class CommitInConfig {
    private CommitInConfig() {}

    private static String git(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            return line == null ? "unknown" : line.strip();
        }
    }
    public static void main(String[] args) throws Exception {
        Save.text(args, "config.json", "{\"format\": 1, \"commit\": \"" + git("git", "--version") + "\"}\n");
    }
}
