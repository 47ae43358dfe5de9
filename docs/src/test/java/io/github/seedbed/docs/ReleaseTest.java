package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Prelease}: to a folder, to a server with a password, back as a dependency, the same bytes elsewhere. */
@Tag("full")
@Runs(ReleaseTest.DEPLOY)
class ReleaseTest {
    static final String DEPLOY = "mvn deploy -Prelease -DaltDeploymentRepository=ours::$REPOSITORY";
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";
    private static final List<String> ARTIFACTS =
            List.of(".jar", "-sources.jar", "-javadoc.jar", "-bundle.zip", "-model.onnx", "-cyclonedx.json", ".pom");

    private static SigningKey key;
    private static Path inFolder;
    private static Path repository;
    private static Maven.Result deployed;

    private final FirstRun first = FirstRun.get();

    @BeforeAll
    static void deployToAFolder() throws Exception {
        key = SigningKey.make();
        inFolder = released(FirstRun.get().copyAfterVerify("release in a folder"));
        repository = Workspace.empty("released");
        deployed = FirstRun.get()
                .ungated()
                .environment("REPOSITORY", repository.toUri().toString())
                .environment("MAVEN_GPG_KEY", key.armored())
                .environment("MAVEN_GPG_PASSPHRASE", SigningKey.PASSPHRASE)
                .documented(inFolder, DEPLOY)
                .green();
    }

    @Test
    void everythingIsDeployedAndSigned() throws Exception {
        assertThat(deployed.output()).doesNotContain(SigningKey.PASSPHRASE);
        assertThat(deployed.output()).as("lint, left out above").doesNotContain("Starting audit");
        for (String artifact : ARTIFACTS) {
            Path file = repository.resolve("com/example/my-model/1.0/my-model-1.0" + artifact);
            assertThat(file).isNotEmptyFile();
            assertThat(key.signed(file)).as("signature of " + artifact).isTrue();
        }
    }

    @Test
    void takesEveryGateOnTheJdkOfTheProject() throws IOException {
        Path project = first.copyOfProject("gates of a release");
        Maven maven = first.maven.with("-o");
        String java = System.getProperty("java.specification.version");
        maven.run(project, "validate", "-Prelease", "-Dquick", "-Dseedbed.release.jdk=16")
                .red()
                .holds(
                        "A release takes every gate, that of the licences of what it ships among them: leave out -Dquick.")
                .holds("Java " + java + " compiles to other bytes than Java 16, with which this project is released:"
                        + " point JAVA_HOME at that one, or set the property seedbed.release.jdk in pom.xml.");
        maven.run(project, "validate", "-Prelease,quick").red().holds("leave out -Dquick.");
        maven.run(project, "seedbed:reproduce", "-Dseedbed.release", FirstRun.TRAINED_ONCE)
                .red()
                .holds("A release is not reproduced")
                .holds("where: -Dseedbed.reproduce=none")
                .holds("why:   nobody would have seen that this model can be made again")
                .holds("do:    leave out -Dseedbed.reproduce");
        maven.run(project, "validate", "-Prelease").green();
    }

    @Test
    void theSameBytesFromAnotherPathZoneAndLocale() throws Exception {
        Path elsewhere = released(first.copyOfProject("release elsewhere é"));
        Path served = Workspace.empty("served");
        Path settings = Files.writeString(Workspace.empty("settings").resolve("settings.xml"), """
                <settings>
                  <servers>
                    <server>
                      <id>ours</id>
                      <username>${env.MAVEN_USERNAME}</username>
                      <password>${env.MAVEN_PASSWORD}</password>
                    </server>
                  </servers>
                </settings>
                """);
        try (MavenServer server = MavenServer.start(served, "ada", "s3cret")) {
            Maven maven = first.ungated()
                    .with("-s", settings.toString())
                    .environment("MAVEN_OPTS", "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu")
                    .environment("TZ", "America/St_Johns")
                    .environment("MAVEN_USERNAME", "ada")
                    .environment("REPOSITORY", server.address());
            maven.environment("MAVEN_PASSWORD", "s3cret")
                    .documented(elsewhere, DEPLOY)
                    .green();
            resolvesBack(maven.environment("MAVEN_PASSWORD", "s3cret"), server.address());
            assertThat(maven.environment("MAVEN_PASSWORD", "wrong")
                            .run(
                                    elsewhere,
                                    "deploy:deploy-file",
                                    "-DpomFile=pom.xml",
                                    "-Dfile=target/my-model-1.0.jar",
                                    "-DrepositoryId=ours",
                                    "-Durl=" + server.address())
                            .red()
                            .output())
                    .contains("401");
        }
        assertThat(digests(elsewhere)).isEqualTo(digests(inFolder)).hasSize(6);
        assertThat(FirstRun.holds(served, ".asc")).as("signed without a key").isFalse();
    }

    /** Another project takes the model and the bundle as it would take any dependency. */
    private void resolvesBack(Maven maven, String address) throws IOException {
        Path folder = Workspace.empty("consumer");
        Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme</groupId>
                  <artifactId>consumer</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                  <repositories>
                    <repository>
                      <id>ours</id>
                      <url>%s</url>
                    </repository>
                  </repositories>
                </project>
                """.formatted(address));
        maven.run(
                        folder,
                        COPY,
                        "-DoutputDirectory=" + folder,
                        "-Dartifact=com.example:my-model:1.0:onnx:model",
                        "-Dmdep.stripVersion")
                .green();
        assertThat(folder.resolve("my-model-model.onnx"))
                .hasSameBinaryContentAs(inFolder.resolve("target/run/model.onnx"));
        maven.run(
                        folder,
                        COPY.replace(":copy", ":unpack"),
                        "-DoutputDirectory=" + folder.resolve("bundle"),
                        "-Dartifact=com.example:my-model:1.0:zip:bundle")
                .green();
        try (Bundle bundle = Bundle.load(folder.resolve("bundle"))) {
            assertThat(bundle.predict(Map.of("bill_length_mm", 39.1)).label()).isNotBlank();
        }
    }

    /** Gives a project a version that can be released. */
    private static Path released(Path project) throws Exception {
        FirstRun.makeReleasable(project);
        return project;
    }

    private static Map<String, String> digests(Path project) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String artifact : ARTIFACTS) {
            Path file = project.resolve("target/my-model-1.0" + artifact);
            if (artifact.equals("-model.onnx")) {
                file = project.resolve("target/run/model.onnx");
            } else if (artifact.equals("-cyclonedx.json")) {
                file = project.resolve("target/bom.json");
            } else if (artifact.equals(".pom")) {
                continue;
            }
            digests.put(artifact, Sha256.of(file));
        }
        return digests;
    }
}
