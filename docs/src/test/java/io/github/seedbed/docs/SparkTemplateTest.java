package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The template {@code spark-classification}: its jar gives a cluster what its build gives one machine. */
@Tag("full")
@Runs({SparkTemplateTest.COMMAND_ONE, FirstRun.VERIFY, SparkTemplateTest.PACKAGE})
@Order(2)
class SparkTemplateTest {
    static final String COMMAND_ONE = "mvn -q -Pnew install -DartifactId=my-flock -Dtemplate=spark-classification";
    static final String PACKAGE = "mvn package -Pcluster";

    private final FirstRun first = FirstRun.get();

    @Test
    void theJarThatIsSubmittedTrainsTheModelOfTheBuild() throws Exception {
        Maven second = first.inSecondClone(COMMAND_ONE);
        Path project = FirstRun.secondClone().resolveSibling("my-flock");
        String build = second.documented(project, FirstRun.VERIFY).green().output();
        assertThat(build).contains("The run is the one in model.lock").doesNotContain("other data");
        Map<String, String> built = digests(project.resolve("target/run"));
        String packed = second.on(Tools.jdk(25))
                .with("-Dquick", "-DskipTests")
                .documented(project, PACKAGE)
                .green()
                .output();
        assertThat(packed).contains("Trained in ");
        assertThat(digests(project.resolve("target/run"))).isEqualTo(built);
        Path jar = project.resolve("target/my-flock-1.0-SNAPSHOT-cluster.jar");
        assertThat(notOurs(jar)).isEmpty();
        second.run(project, "-q", Maven.PLUGIN + ":build-classpath", "-Dmdep.outputFile=target/classpath")
                .green();
        // Packed by the newest Java for machines with the oldest
        Path output = Workspace.empty("submitted").resolve("run");
        assertThat(submitted(second.java(), project, jar, output)).contains("run: " + output);
        assertThat(digests(output)).isEqualTo(built);
        // The template in memory has the same rows in one file
        built.remove("config.json");
        first.verify.green();
        assertThat(digests(first.project.resolve("target/run"))).containsAllEntriesOf(built);
    }

    /** Submits it as the tests of the module spark do, to the cluster that they start. */
    private static String submitted(Path java, Path project, Path jar, Path output) throws Exception {
        String jars = Files.readString(project.resolve("target/classpath"));
        Path classes = Workspace.empty("submission");
        Path sources = Workspace.ROOT.resolve("spark/src/test/java/io/github/seedbed/spark");
        assertThat(Tools.output(
                        java.resolve("bin/javac").toString(),
                        "-cp",
                        jars,
                        "-d",
                        classes.toString(),
                        sources.resolve("Submission.java").toString(),
                        sources.resolve("StandaloneCluster.java").toString()))
                .isEmpty();
        return Tools.output(
                java.resolve("bin/java").toString(),
                "-cp",
                classes + ":" + jars,
                "io.github.seedbed.spark.Submission",
                Workspace.empty("cluster").toString(),
                jar.toString(),
                "--experiment=" + project.resolve("experiment.yaml"),
                "--output=" + output);
    }

    private static List<String> notOurs(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            name.matches("(org/apache/(spark|hadoop)|scala|com/fasterxml/jackson/(core|databind)"
                                    + "|com/google/protobuf|org/yaml|org/slf4j)/.*"))
                    .toList();
        }
    }

    private static Map<String, String> digests(Path run) throws IOException {
        return new TreeMap<>(Checksums.of(run).digests());
    }
}
