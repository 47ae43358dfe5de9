import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Stands in for a native library: nothing that it asks is asked through Java. */
final class Native {
    private Native() {}

    /** Any library that Java has not loaded itself. */
    static String library() {
        return Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("jaas")).toString();
    }

    /** The usual variable, read where the system has it; 2 if it is not set. */
    static int threads() throws IOException {
        String all = new String(Files.readAllBytes(Path.of("/proc/self/environ")), StandardCharsets.UTF_8);
        return Arrays.stream(all.split("\0"))
                .filter(variable -> variable.startsWith("OMP_NUM_THREADS="))
                .map(variable -> Integer.parseInt(variable.substring("OMP_NUM_THREADS=".length())))
                .findFirst()
                .orElse(2);
    }
}
