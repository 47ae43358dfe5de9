import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * Draws the rows of the demonstration titles that titles.md checks: the 50 whose title and author, hashed together
 * with the seed, come first. Year, language and label do not enter the hash, so fixing them leaves the draw as it is.
 *
 * <p>From the root of the repository: {@code java docs/audits/Sample.java}
 */
final class Sample {
    private static final String SEED = "seedbed titles 1";
    private static final int ROWS = 50;
    private static final String YEAR_LANGUAGE_LABEL = ",[0-9]{4},[a-z]{2},(fiction|nonfiction)$";

    public static void main(String[] arguments) throws IOException {
        Path titles = Path.of("templates", "text", "data", "titles.csv");
        Files.readAllLines(titles, StandardCharsets.UTF_8).stream()
                .skip(1)
                .sorted(Comparator.comparing(Sample::hash))
                .limit(ROWS)
                .forEach(row -> System.out.writeBytes((row + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(String row) {
        String work = SEED + "\n" + row.replaceFirst(YEAR_LANGUAGE_LABEL, "");
        return HexFormat.of().formatHex(sha256().digest(work.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
