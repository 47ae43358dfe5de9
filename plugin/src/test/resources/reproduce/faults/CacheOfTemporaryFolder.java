// Cause: left-over
// Place: metrics.json: from is
// Line: cache.exists()
import java.io.File;
import java.nio.file.Files;

/** A download that is kept in the folder for temporary files. */
final class CacheOfTemporaryFolder {
    private CacheOfTemporaryFolder() {}

    public static void main(String[] args) throws Exception {
        File cache = new File(System.getProperty("java.io.tmpdir"), "embeddings-" + CacheOfTemporaryFolder.class.getName() + ".bin");
        String from = cache.exists() ? "cache" : "network";
        Files.writeString(cache.toPath(), "1 2 3");
        Save.metric(args, "from", from);
    }
}
