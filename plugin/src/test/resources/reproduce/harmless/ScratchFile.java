import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file is written, read and deleted. */
final class ScratchFile {
    private ScratchFile() {}

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("scratch", ".txt");
        Files.writeString(file, "1\n2\n3\n");
        Save.metric(args, "lines", Files.readAllLines(file).size());
        Files.delete(file);
    }
}
