package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.Experiments;
import io.github.seedbed.internal.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A table that is too large for Java's memory is a matter of a setting, which the message names. */
class ShortMemoryTest extends FlowersFixture {
    @Test
    void saysWhatToDo() {
        assertThat(ShortMemory.problem(512L << 20, "Java heap space")).hasToString("""
                The training needs more memory than Java may take
                  where: the JVM that trains: at most 512 MB
                  why:   Java heap space
                  do:    let it take more: mvn compile seedbed:train -Dseedbed.jvmArguments=-Xmx1024m, and for every build \
                <seedbed.jvmArguments>-Xmx1024m</seedbed.jvmArguments> in the properties of pom.xml; in a container a \
                larger --memory, of which Java takes three quarters; or read fewer columns or rows""");
    }

    @Test
    void aTrainingInASmallHeapSaysItInPlaceOfAStackTrace() throws Exception {
        Path data = folder.resolve("data/flowers.csv");
        String csv = Files.readString(data);
        String rows = csv.substring(csv.indexOf('\n') + 1);
        Files.writeString(data, csv + rows.repeat(800));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx8m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Experiments.class.getName(),
                        "--experiment=" + experiment,
                        "--data.flowers.sha256=" + Sha256.of(data))
                .directory(folder.toFile());
        // Java would say first that it picked it up
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCode.OUT_OF_MEMORY.number());
        assertThat(error)
                .startsWith("The training needs more memory than Java may take\n  where: the JVM that trains: at most ")
                .contains("-Dseedbed.jvmArguments=-Xmx")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("target/run")).doesNotExist();
    }
}
