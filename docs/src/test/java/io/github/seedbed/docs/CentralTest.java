package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Pcentral}, up to the upload: what Maven Central would get, of Seedbed and of a project made with it. */
@Tag("full")
@Order(4)
class CentralTest {
    private static final String DRY = "mvn deploy -Prelease,central -DskipUpload";
    private static final List<String> SUMS = List.of(".md5", ".sha1", ".sha256", ".sha512");

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs(DRY)
    void everyFileIsSignedAndSummed() throws Exception {
        String key = SigningKey.make().armored();
        Path settings = settings();
        first.inSecondClone(maven -> central(maven, settings, key).with(without()), DRY);
        assertThat(artifacts(FirstRun.secondClone()))
                .contains(
                        "io/github/seedbed/seedbed/0.1.0/seedbed-0.1.0.pom",
                        "io/github/seedbed/seedbed-parent/0.1.0/seedbed-parent-0.1.0.pom",
                        "io/github/seedbed/seedbed-rules/0.1.0/seedbed-rules-0.1.0.jar",
                        "io/github/seedbed/seedbed-rules/0.1.0/seedbed-rules-0.1.0-javadoc.jar",
                        "io/github/seedbed/seedbed-rules/0.1.0/seedbed-rules-0.1.0-sources.jar",
                        "io/github/seedbed/seedbed-runtime/0.1.0/seedbed-runtime-0.1.0-javadoc.jar",
                        "io/github/seedbed/seedbed-spark/0.1.0/seedbed-spark-0.1.0.jar",
                        "io/github/seedbed/seedbed-spark/0.1.0/seedbed-spark-0.1.0-javadoc.jar",
                        "io/github/seedbed/seedbed-maven-plugin/0.1.0/seedbed-maven-plugin-0.1.0-sources.jar",
                        "io/github/seedbed/seedbed-tabular-classification/0.1.0/seedbed-tabular-classification-0.1.0-javadoc.jar",
                        "io/github/seedbed/seedbed-tabular-classification/0.1.0/seedbed-tabular-classification-0.1.0-sources.jar")
                .noneMatch(name -> name.contains("docs") || name.contains("marker"));

        Path project = first.copyAfterVerify("to central");
        FirstRun.makeReleasable(project);
        central(first.ungated(), settings, key).documented(project, DRY).green();
        assertThat(artifacts(project))
                .contains(
                        "com/example/my-model/1.0/my-model-1.0.pom",
                        "com/example/my-model/1.0/my-model-1.0-bundle.zip",
                        "com/example/my-model/1.0/my-model-1.0-cyclonedx.json",
                        "com/example/my-model/1.0/my-model-1.0-javadoc.jar",
                        "com/example/my-model/1.0/my-model-1.0-model.onnx",
                        "com/example/my-model/1.0/my-model-1.0-sources.jar");
    }

    /** Returns what makes a release of Seedbed shorter: the plain build sees its tests and gates. */
    static String[] without(String... more) {
        List<String> all = new ArrayList<>(FirstRun.UNGATED);
        all.addAll(List.of("-Dmaven.test.skip", "-Dspotless.check.skip", "-Dcheckstyle.skip"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Maven central(Maven maven, Path settings, String key) {
        return maven.with("-s", settings.toString())
                .environment("MAVEN_GPG_KEY", key)
                .environment("MAVEN_GPG_PASSPHRASE", SigningKey.PASSPHRASE);
    }

    /** The extension wants a server of that name even where it sends nothing. */
    private static Path settings() throws IOException {
        return Files.writeString(Workspace.empty("central settings").resolve("settings.xml"), """
                <settings>
                  <servers>
                    <server>
                      <id>central</id>
                      <username>ada</username>
                      <password>none</password>
                    </server>
                  </servers>
                </settings>
                """);
    }

    /**
     * Returns the files in the zip for Central that are neither sums nor signatures, each of which must have all of
     * them.
     */
    private static Set<String> artifacts(Path project) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(
                project.resolve("target/central-publishing/central-bundle.zip").toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
        }
        Set<String> artifacts = new TreeSet<>(names);
        artifacts.removeIf(name -> name.endsWith(".asc") || SUMS.stream().anyMatch(name::endsWith));
        for (String artifact : artifacts) {
            assertThat(names).contains(artifact + ".asc");
            SUMS.forEach(sum -> assertThat(names).contains(artifact + sum));
        }
        return artifacts;
    }
}
