import java.nio.file.Files;
import java.nio.file.Path;

/** A cache that holds what would be computed. */
final class CacheOfSameValue {
    private CacheOfSameValue() {}

    public static void main(String[] args) throws Exception {
        Path cache = Path.of("target", "cache", "mean.txt");
        double mean;
        if (Files.exists(cache)) {
            mean = Double.parseDouble(Files.readString(cache));
        } else {
            mean = 2.5;
            Files.createDirectories(cache.getParent());
            Files.writeString(cache, String.valueOf(mean));
        }
        Save.metric(args, "mean", mean);
    }
}
