import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;

/** A name and a seed that follow from the data. */
final class NameFromBytes {
    private NameFromBytes() {}

    public static void main(String[] args) throws Exception {
        byte[] data = Files.readAllBytes(Path.of("data", "names.csv"));
        CRC32 sum = new CRC32();
        sum.update(data);
        String name = UUID.nameUUIDFromBytes("run".getBytes(StandardCharsets.UTF_8)).toString();
        Save.metric(args, "split", name + new Random(sum.getValue()).nextInt(1000));
    }
}
