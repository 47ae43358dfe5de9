package io.github.seedbed.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.lock.LockedRun;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.train.Platform;
import io.github.seedbed.train.RunFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageReproductionTest {
    private static final String ID = "sha256:" + "1".repeat(64);
    private static final String DIGEST = "sha256:" + "2".repeat(64);

    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void lock() throws Exception {
        RunFixture.write(folder.resolve("target/run"), 7);
        new LockedRun(folder, folder.resolve("target"), line -> {}).accept();
    }

    @Test
    void theReportNamesBothDigests() throws Exception {
        ImageReport report = reproduce(new Played(Played.Fault.NONE));
        assertThat(report.isReproduced()).isTrue();
        assertThat(lines)
                .containsExactly(
                        "Training in my-model (" + ID + ")",
                        "image:    my-model",
                        "id:       " + ID,
                        "digest:   " + DIGEST,
                        "revision: abc",
                        "run:      sha256:" + report.run()
                                + ", the one in model.lock: this image reproduces this model");
        assertThat(Json.read(folder.resolve("target/image/report.json")).toString())
                .contains("\"imageId\":\"" + ID + "\"", "\"imageDigest\":\"" + DIGEST + "\"", report.run());
    }

    @Test
    void theImageIsRecordedByItsDigestForThisRunOnly() throws Exception {
        ImageReport report = reproduce(new Played(Played.Fault.NONE));
        ReproducedImage.write(report, folder);
        assertThat(folder.resolve(ReproducedImage.FILE)).hasContent("""
                {
                  "format": 1,
                  "image": "my-model@%s",
                  "id": "%s",
                  "run": "%s"
                }""".formatted(DIGEST, ID, report.run()));
        assertThat(ReproducedImage.of(folder, report.run())).contains("my-model@" + DIGEST);
        assertThat(ReproducedImage.of(folder, "another")).isEmpty();
        assertThat(ReproducedImage.of(folder.resolve("target"), report.run())).isEmpty();
        assertThat(Image.byDigest("localhost:5000/me/x:1.0@sha256:ab", DIGEST))
                .isEqualTo("localhost:5000/me/x@" + DIGEST)
                .isEqualTo(Image.byDigest("localhost:5000/me/x", DIGEST));
    }

    @Test
    void anImageOfNoRegistryIsNotRecorded() {
        ImageReport local = new ImageReport("x", ID, Optional.empty(), Optional.empty(), "run", new TreeMap<>());
        assertThatThrownBy(() -> ReproducedImage.write(local, folder)).hasMessage("""
                        The image cannot be recorded
                          where: x, %s
                          why:   it was in no registry yet, so nobody else can find it by its digest
                          do:    push it: mvn compile jib:build -Djib.to.image=x; then run: mvn seedbed:reproduce -Drecord -Dimage=x""".formatted(ID));
    }

    @Test
    void anotherRunFailsAndNamesItsFiles() {
        assertThatThrownBy(() -> reproduce(new Played(Played.Fault.OTHER_SEED))).hasMessage("""
                        The image does not reproduce the model
                          where: my-model, %s
                          why:   these files differ from model.lock: config.json, model.onnx, model.tribuo.
                                 The image was built of commit abc
                          do:    build it from this code, data and settings: mvn compile jib:build; the run is in target/image/output/run, the report is target/image/report.json""".formatted(ID));
    }

    @Test
    void aFailureSaysWhatItsExitCodeMeans() {
        assertThatThrownBy(() -> reproduce(new Played(Played.Fault.KILLED))).hasMessage("""
                        The training in the image failed
                          where: my-model
                          why:   it ended with exit code 137 (killed: by a person, or by the kernel for want of memory); its last lines:
                                 seed 7
                          do:    fix the error above and rebuild the image: mvn compile jib:build; then run: mvn seedbed:reproduce -Dimage=my-model""");
        assertThatThrownBy(() -> reproduce(new Played(Played.Fault.NOTHING)))
                .hasMessageStartingWith(
                        "The image trained without leaving a model\n  where: my-model\n  why:   its output lacks config.json,");
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        assertThatThrownBy(() -> reproduce(new Played(Played.Fault.UNKNOWN))).hasMessageStartingWith("no image");
        Files.delete(folder.resolve("model.lock"));
        assertThatThrownBy(() -> reproduce(new Played(Played.Fault.NONE))).hasMessage("""
                        There is no model to hold the image against
                          where: model.lock
                          why:   there is no such file
                          do:    mvn verify seedbed:lock -Prelease, and commit it""");
        assertThatThrownBy(() -> CommandEngine.find("no-such-engine", lines::add))
                .hasMessage("""
                        There is nothing to start the image with
                          where: -Dseedbed.engine=no-such-engine
                          why:   no program is called no-such-engine
                          do:    install Podman or Docker, or name its command: -Dseedbed.engine=/path/to/podman""");
    }

    @Test
    void podmanAndDockerSayTheSameOfAnImage() {
        String config = "\"Config\":{\"Labels\":{\"org.opencontainers.image.revision\":\"abc\"}}";
        Image docker = image("{\"Id\":\"" + ID + "\",\"Architecture\":\"arm64\",\"RepoDigests\":[\"me/x@" + DIGEST
                + "\"]," + config + "}");
        Image podman = image("{\"Id\":\"" + "1".repeat(64)
                + "\",\"Architecture\":\"arm64\",\"RepoDigests\":[\"docker.io/me/x@" + DIGEST + "\"]," + config + "}");
        assertThat(docker)
                .isEqualTo(podman)
                .isEqualTo(new Image("my-model", ID, Optional.of(DIGEST), "aarch64", Optional.of("abc")));
        assertThat(image("{\"Id\":\"" + ID + "\",\"Architecture\":\"amd64\",\"RepoDigests\":[]}"))
                .isEqualTo(new Image("my-model", ID, Optional.empty(), "x86_64", Optional.empty()));
    }

    @Test
    void labelsAreWhatJibReads() {
        assertThat(new Labels("abc", "", "MIT AND Apache-2.0")
                        .put("title", "one, two")
                        .put("org.opencontainers.image.revision", "mine")
                        .property())
                .isEqualTo("org.opencontainers.image.licenses=MIT AND Apache-2.0,"
                        + "org.opencontainers.image.revision=mine,title=one\\, two");
    }

    @Test
    void onlyANameWithARegistryIsPulled() {
        assertThat(List.of("ghcr.io/me/x", "localhost:5000/x:1", "me.example/x@sha256:ab"))
                .allMatch(CommandEngine::namesRegistry);
        assertThat(List.of("my-model", "my-model:1.0", "me/x", "localhost/my-model", "me/x:1.0"))
                .noneMatch(CommandEngine::namesRegistry);
    }

    private static Image image(String json) {
        return Image.of("my-model", Json.foreignObject(json).orElseThrow());
    }

    private ImageReport reproduce(Engine engine) throws Exception {
        return new ImageReproduction(engine, folder, folder.resolve("target"), lines::add)
                .run("my-model", Optional.empty());
    }

    /** Plays an engine that has one image. */
    private record Played(Fault fault) implements Engine {
        enum Fault {
            NONE,
            OTHER_SEED,
            KILLED,
            NOTHING,
            UNKNOWN
        }

        @Override
        public Image image(String reference) {
            if (fault == Fault.UNKNOWN) {
                throw new ProblemException(new Problem("no image", "", "", ""));
            }
            return new Image(
                    reference, ID, Optional.of(DIGEST), Platform.present().architecture(), Optional.of("abc"));
        }

        @Override
        public Ended train(Image image, Path output, Optional<Path> data) throws IOException {
            switch (fault) {
                case NONE -> RunFixture.write(output.resolve("run"), 7);
                case OTHER_SEED -> RunFixture.write(output.resolve("run"), 8);
                case KILLED -> {
                    return new Ended(137, List.of("seed 7"));
                }
                default -> Files.createDirectories(output.resolve("run"));
            }
            return new Ended(0, List.of());
        }
    }
}
