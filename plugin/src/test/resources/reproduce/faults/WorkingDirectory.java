// Cause: directory
// Place: metrics.json: data is
// Line: toAbsolutePath
import java.nio.file.Path;

/** Where the data lie on this machine stands in a file. */
final class WorkingDirectory {
    private WorkingDirectory() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "data", Path.of("data", "names.csv").toAbsolutePath());
    }
}
