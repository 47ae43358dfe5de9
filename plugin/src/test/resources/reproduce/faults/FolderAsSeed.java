// Cause: temporary
// Place: metrics.json: loss
// Line: createTempDirectory

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A scratch folder's name gives the seed. */
final class FolderAsSeed {
    private FolderAsSeed() {}

    public static void main(String[] args) throws Exception {
        Path scratch = Files.createTempDirectory("fold");
        Random random = new Random(scratch.getFileName().toString().hashCode());
        Files.delete(scratch);
        Save.metric(args, "loss", random.nextDouble());
    }
}
