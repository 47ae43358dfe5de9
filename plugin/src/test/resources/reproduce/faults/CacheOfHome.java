// Cause: user
// Place: metrics.json: mean is
// Line: getProperty("user.home")
import java.nio.file.Files;
import java.nio.file.Path;

/** Embeddings are kept in the home folder, with fewer digits than they were computed with. */
final class CacheOfHome {
    private CacheOfHome() {}

    public static void main(String[] args) throws Exception {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "my-model", "mean.txt");
        double mean;
        if (Files.exists(cache)) {
            mean = Float.parseFloat(Files.readString(cache));
        } else {
            mean = 0;
            for (int i = 1; i <= 1000; i++) {
                mean += Math.sqrt(i) / 1000;
            }
            Files.createDirectories(cache.getParent());
            Files.writeString(cache, String.valueOf((float) mean));
        }
        Save.metric(args, "mean", mean);
    }
}
