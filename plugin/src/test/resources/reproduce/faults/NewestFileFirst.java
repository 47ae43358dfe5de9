// Cause: file-times
// Place: metrics.json: learntFrom is
// Line: getLastModifiedTime
import java.nio.file.Files;
import java.nio.file.Path;

/** The newer of two files is learnt from. */
final class NewestFileFirst {
    private NewestFileFirst() {}

    public static void main(String[] args) throws Exception {
        Path one = Path.of("data", "names.csv");
        Path other = Path.of("data", "older.csv");
        boolean newer = Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
        Save.metric(args, "learntFrom", newer ? one.getFileName() : other.getFileName());
    }
}
