import java.nio.file.Files;
import java.nio.file.Path;

/** A derived file is made again if its source is newer: it is the same one each time. */
final class NewerThanItsSource {
    private NewerThanItsSource() {}

    public static void main(String[] args) throws Exception {
        Path source = Path.of("data/names.csv");
        Path derived = Path.of("target/derived.txt");
        if (!Files.exists(derived) || derived.toFile().lastModified() < source.toFile().lastModified()) {
            Files.writeString(derived, String.valueOf(Files.size(source)));
        }
        Save.metric(args, "size", Files.readString(derived));
    }
}
