// Cause: left-over
// Place: metrics.json: warm is
// Line: Files.exists
// Line: Files.readString
import java.nio.file.Files;
import java.nio.file.Path;

/** What an earlier run left is used again. */
final class ScalerCache {
    private ScalerCache() {}

    public static void main(String[] args) throws Exception {
        Path cache = Path.of("target", "cache", "scaler.txt");
        boolean warm = Files.exists(cache);
        double scale = warm ? Double.parseDouble(Files.readString(cache)) : 1;
        Files.createDirectories(cache.getParent());
        Files.writeString(cache, String.valueOf(scale / 2));
        Save.metric(args, "warm", scale);
    }
}
