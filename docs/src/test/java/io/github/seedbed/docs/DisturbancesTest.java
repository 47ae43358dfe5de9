package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.digest.Checksums;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The training under circumstances that a build's own {@code reproduce} cannot make: it writes the same bytes. */
@Tag("full")
@Order(22)
class DisturbancesTest {
    private final FirstRun first = FirstRun.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "umask 077; JAVA",
                "umask 000; JAVA",
                "LC_ALL=C TZ=Asia/Kathmandu JAVA",
                "JAVA -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9",
                "JAVA -Duser.language=ar -Duser.country=EG",
                "JAVA -Duser.language=fa -Duser.country=IR",
                "JAVA -XX:ActiveProcessorCount=1",
                "JAVA -XX:ActiveProcessorCount=7",
                "JAVA -Xint",
                "JAVA -XX:-TieredCompilation",
                "JAVA -XX:+UseParallelGC",
                "JAVA -XX:+UseZGC",
                "JAVA -XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
                "JAVA -Duser.home=/nonexistent",
            })
    void theBytesAreTheSame(String command) throws Exception {
        Path run = Workspace.empty("disturbed").resolve("run");
        String java =
                '"' + Path.of(System.getProperty("java.home"), "bin", "java").toString() + '"';
        String line = "cd \"$0\" && grep -v '^\"-XX' target/seedbed/run.args >target/seedbed/disturbed.args; "
                + command.replace("JAVA", java)
                + " @target/seedbed/disturbed.args --output=\"$1\"";
        String output = Tools.output("sh", "-c", line, first.project.toString(), run.toString());
        assertThat(run).as(output).isDirectory();
        assertThat(Checksums.of(run).digests())
                .isEqualTo(Checksums.of(first.project.resolve("target/run")).digests());
    }

    /** ONNX Runtime 1.29 keeps a device id there, for its telemetry. */
    @Test
    void nothingIsWrittenIntoTheHomeFolder() throws Exception {
        Path home = Workspace.empty("home of a training");
        Path run = Workspace.empty("run with a home").resolve("run");
        String line = "cd \"$0\" && HOME=\"$2\" \"$3\" -Duser.home=\"$2\" @target/seedbed/run.args --output=\"$1\"";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String output = Tools.output("sh", "-c", line, first.project.toString(), run.toString(), home.toString(), java);
        assertThat(run).as(output).isDirectory();
        assertThat(home).isEmptyDirectory();
    }
}
