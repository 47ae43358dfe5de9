package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.digest.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Command one, {@code new} and the project's build on every supported Maven and both JDKs: the same bytes everywhere.
 */
@Tag("full")
@Order(20)
class MatrixTest {
    private static final List<String> MAVENS = List.of("3.8.7", "3.9.16", "3.10.0", "4.0.0-rc-6");

    private final FirstRun first = FirstRun.get();

    static List<Object[]> cells() {
        List<Object[]> cells = new ArrayList<>();
        for (String maven : MAVENS) {
            cells.add(new Object[] {maven, 17});
            cells.add(new Object[] {maven, 25});
        }
        return cells;
    }

    @ParameterizedTest(name = "Maven {0}, JDK {1}")
    @MethodSource("cells")
    void generatesAndBuildsTheSame(String version, int jdk) throws IOException {
        Path java = jdk == 25 ? Tools.jdk25() : Path.of(System.getProperty("java.home"));
        Path folder = Workspace.empty("matrix " + version + " " + jdk);
        Maven maven = new Maven(first.maven.distribution(version), java, repository(version), List.of(), Map.of());
        Path clone = Workspace.copy(Workspace.ROOT, folder.resolve("seedbed"));

        maven.run(clone, "-q", "-Pnew", "install", "-DartifactId=my-model").green();
        assertThat(FirstRun.sources(folder.resolve("my-model"))).isEqualTo(FirstRun.sources(first.project));

        if (jdk == 17) {
            for (String artifact : List.of("seedbed-runtime", "seedbed-maven-plugin", "seedbed-tabular")) {
                assertThat(jar(maven, artifact)).hasSameBinaryContentAs(jar(first.maven, artifact));
            }
        }

        Path beside = Files.createDirectory(folder.resolve("beside"));
        maven.run(
                        beside,
                        "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":new",
                        "-DartifactId=my-model")
                .green();
        assertThat(FirstRun.sources(beside.resolve("my-model"))).isEqualTo(FirstRun.sources(first.project));

        maven.run(folder.resolve("my-model"), "verify").green();
        assertThat(Checksums.of(folder.resolve("my-model/target/run")).digests())
                .isEqualTo(Checksums.of(first.project.resolve("target/run")).digests());
        maven.run(folder.resolve("my-model"), "-o", "verify", "-Dquick").green();
    }

    private static Path jar(Maven maven, String artifact) {
        String version = Workspace.VERSION;
        return maven.repository()
                .resolve("io/github/seedbed/" + artifact + "/" + version + "/" + artifact + "-" + version + ".jar");
    }

    /** One for each Maven: offline, a repository that another major version filled is not taken. */
    private static Path repository(String version) throws IOException {
        Path repository = Path.of(System.getProperty("seedbed.work"), "repository of " + version);
        return Files.isDirectory(repository) ? repository : Workspace.warmRepository("repository of " + version);
    }
}
