// Cause: file-times
// Place: metrics.json: version is
// Line: getLastModifiedTime
import java.nio.file.Files;
import java.nio.file.Path;

/** The time of a data file stands in for its version. */
final class TimeOfFile {
    private TimeOfFile() {}

    public static void main(String[] args) throws Exception {
        Save.metric(args, "version", "v" + Files.getLastModifiedTime(Path.of("data", "names.csv")).toMillis() % 1_000_003);
    }
}
