import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A listing that is sorted before it is used. */
final class SortedListing {
    private SortedListing() {}

    public static void main(String[] args) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("data"))) {
            Save.text(args, "notes.txt", files.map(file -> file.getFileName().toString()).sorted().toList() + "\n");
        }
    }
}
