// Cause: memory
// Place: metrics.json: batch
// Line: getUsableSpace

import java.io.File;

/** How much fits on the disk decides the size of a batch. */
final class UsableSpace {
    private UsableSpace() {}

    public static void main(String[] args) throws Exception {
        long free = new File(".").getUsableSpace();
        Save.metric(args, "batch", free / 1_000_000);
    }
}
