import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A name that nothing shows, for a lock file. */
final class UniqueLock {
    private UniqueLock() {}

    public static void main(String[] args) throws Exception {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "lock-" + UUID.randomUUID());
        Files.writeString(lock, String.valueOf(ProcessHandle.current().pid()));
        Save.metric(args, "loss", 0.75);
        Files.delete(lock);
    }
}
