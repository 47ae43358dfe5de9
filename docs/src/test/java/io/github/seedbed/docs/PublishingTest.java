package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code docs/publishing.md}: a generated project is published to servers on this machine, as its owner would. */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Runs(page = "docs/publishing.md")
@Order(6)
class PublishingTest {
    private static final String RESERVE = "mvn seedbed:reserve";
    private static final String FINAL = "mvn seedbed:publish -Dfinal";
    private static final String PUBLISH = "mvn seedbed:publish";
    private static final String DRY = "mvn seedbed:publish -DdryRun";
    private static final String COPIES = "mvn seedbed:copies";
    private static final String REPAIR = "mvn seedbed:copies -Drepair";
    private static final int KILLS = 5;

    private static PlayerProcess hub;
    private static PlayerProcess zenodo;
    private static Path project;
    private static Path models;
    private static Path served;
    private static MavenServer repository;
    private static Registry registry;
    private static Maven maven;
    private static String secret;

    @BeforeAll
    static void release() throws Exception {
        FirstRun first = FirstRun.get();
        hub = PlayerProcess.start(PlayerProcess.HUB, Workspace.empty("hub"));
        zenodo = PlayerProcess.start(PlayerProcess.ZENODO, Workspace.empty("zenodo"));
        project = first.copyAfterVerify("published");
        models = Files.createDirectories(project.resolveSibling("models"));
        served = Workspace.empty("published to a repository");
        repository = MavenServer.open(served);
        registry = Registry.start(Workspace.empty("registry of models"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        secret = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        Files.writeString(
                project.resolve("model.pub"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        FirstRun.replace(project.resolve("pom.xml"), "</project>", """
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>io.github.seedbed</groupId>
                        <artifactId>seedbed-maven-plugin</artifactId>
                        <configuration>
                          <hub>acme/penguins</hub>
                          <hubData>acme/penguins-data</hubData>
                          <folder>../models</folder>
                          <repository>%s</repository>
                          <registry>%s</registry>
                          <zenodo>%s</zenodo>
                          <zenodoData>true</zenodoData>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>""".formatted(
                        repository.address(), registry.named("models/penguins"), zenodo.address()));
        // As if the data were one's own, and published nowhere yet
        FirstRun.replace(project.resolve("CITATION.cff"), "    doi: 10.5281/zenodo.3960218\n", "");
        FirstRun.makeReleasable(project);
        maven = first.ungated()
                .environment("HF_ENDPOINT", hub.address())
                .environment("ZENODO_ENDPOINT", zenodo.address())
                .environment("ZENODO_TOKEN", PlayerProcess.ZENODO_TOKEN)
                .environment("HF_TOKEN", PlayerProcess.TOKEN)
                .environment("DOCKER_CONFIG", registry.login().toString())
                .environment("SEEDBED_SIGNING_KEY", secret);
        maven.documented(project, RESERVE)
                .green()
                .holds("Reserved: 10.5072/zenodo.101")
                .holds("Reserved for the data: 10.5072/zenodo.102");
        maven.documented(project, RESERVE)
                .green()
                .holds("CITATION.cff names it already: 10.5072/zenodo.101")
                .holds("CITATION.cff names it already for the data: 10.5072/zenodo.102");
        Commits.commit(project, "Cite the DOI");
        maven.documented(project, "mvn verify -Prelease").green();
        assertThat(Files.readString(project.resolve("target/bundle/CITATION.cff")))
                .contains("\ndoi: 10.5072/zenodo.101\n", "\n    doi: 10.5072/zenodo.102\n");
        assertThat(Files.readString(project.resolve("target/bundle/croissant.json")))
                .contains("https://doi.org/10.5072/zenodo.102");
    }

    @AfterAll
    static void stop() {
        hub.close();
        zenodo.close();
        repository.close();
        registry.close();
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }

    @Test
    @Order(1)
    void saysWhatWouldGoWhere() throws IOException {
        maven.documented(project, DRY)
                .green()
                .holds("hub: hf:acme/penguins (a new repository): ")
                .holds("to copy")
                .holds("Nothing was published: -DdryRun");
        assertThat(project.resolve("copies.json")).doesNotExist();
        assertThat(models).isEmptyDirectory();
        Path stray = Files.writeString(project.resolve("stray.txt"), "");
        maven.run(project, "seedbed:publish")
                .red()
                .holds("Not everything is committed")
                .holds("where: stray.txt");
        Files.delete(stray);
    }

    /** Killed five times on its way, later each time; the last one is left alone. */
    @Test
    @Order(2)
    void killedAndRunAgainItArrivesAtTheSame() throws Exception {
        for (int i = 1; i <= KILLS; i++) {
            killed(i * 400L);
        }
        Maven.Result published = maven.documented(project, PUBLISH).green();
        assertThat(published.output())
                .contains("Written: copies.json", "zenodo: complete, and not published: -Dfinal does that, for ever");
        assertThat(copies()).hasSize(5);
        assertThat(maven.documented(project, FINAL).green().output())
                .contains("all there", "zenodo: published and verified: zenodo:10.5072/zenodo.101");
        assertThat(copies()).hasSize(7).contains("zenodo:10.5072/zenodo.102");
    }

    /** Some moments after the goal said what it is about to do: before that nothing would be interrupted. */
    private static void killed(long millis) throws Exception {
        Path log = Workspace.log();
        ProcessBuilder builder = new ProcessBuilder(
                        maven.home().resolve("bin/mvn").toString(),
                        "--batch-mode",
                        "--offline",
                        "-Dmaven.repo.local=" + maven.repository(),
                        "seedbed:publish")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(maven.environment());
        builder.environment().put("JAVA_HOME", maven.java().toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", Maven.QUICK);
        Process process = builder.start();
        while (process.isAlive() && !Files.readString(log).contains("zenodo: http")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> copies() throws IOException {
        return Json.read(project.resolve("copies.json")).path("copies").findValuesAsText("address");
    }

    @Test
    @Order(3)
    void everyCopyLoadsByKey() throws Exception {
        System.setProperty("HF_ENDPOINT", hub.address());
        System.setProperty("ZENODO_ENDPOINT", zenodo.address());
        System.setProperty("DOCKER_CONFIG", registry.login().toString());
        System.setProperty("SEEDBED_CACHE", Workspace.empty("cache of bundles").toString());
        try {
            TrustedKey key = TrustedKey.of(project.resolve("model.pub"));
            for (String address : copies()) {
                if (address.startsWith("hf:datasets/") || address.equals("zenodo:10.5072/zenodo.102")) {
                    continue;
                }
                boolean isFolder = address.equals("../models/my-model-1.0");
                try (Bundle bundle =
                        Bundle.load(isFolder ? project.resolve(address).toString() : address, key)) {
                    assertThat(bundle.predict(Map.of("bill_length_mm", 39.1)).label())
                            .isNotBlank();
                }
            }
            Bundle.load("hf:acme/penguins@v1.0", key).close();
            Bundle.load("oci:" + registry.named("models/penguins:1.0"), key).close();
        } finally {
            System.clearProperty("HF_ENDPOINT");
            System.clearProperty("ZENODO_ENDPOINT");
            System.clearProperty("DOCKER_CONFIG");
            System.clearProperty("SEEDBED_CACHE");
        }
    }

    @Test
    @Order(4)
    void aFlippedByteIsNamedAndRestored() throws IOException {
        maven.documented(project, COPIES)
                .green()
                .holds("All 7 copies of version 1.0 are whole, and signed by model.pub");
        Path onnx = models.resolve("my-model-1.0/model.onnx");
        byte[] bytes = Files.readAllBytes(onnx);
        bytes[bytes.length / 2] ^= 1;
        Files.write(onnx, bytes);
        Files.delete(registry.blob(Sha256.of(project.resolve("target/bundle/model.onnx"))));
        maven.run(project, "seedbed:copies")
                .red()
                .holds("A file of the copy is not the published one")
                .holds("my-model-1.0, model.onnx")
                .holds("The registry does not give the file");
        maven.documented(project, REPAIR)
                .green()
                .holds("folder: restored from ")
                .holds("registry: restored from ");
        maven.documented(project, COPIES).green();
    }

    @Test
    @Order(5)
    void noLogHoldsTheTokenOrTheKey() throws Exception {
        String log = maven.with("-X").run(project, "seedbed:publish").output();
        log += maven.environment("HF_TOKEN", "hf_wrong0secret0token")
                .with("-X", "-e")
                .run(project, "seedbed:publish")
                .red()
                .holds("The Hub does not know the token")
                .output();
        String line = secret.lines().skip(1).findFirst().orElseThrow();
        assertThat(log)
                .doesNotContain(
                        Registry.SECRET,
                        PlayerProcess.TOKEN,
                        PlayerProcess.ZENODO_TOKEN,
                        "hf_wrong0secret0token",
                        line);
    }

    /** What people try there is the page as it was written, of this bundle. */
    @Test
    @Order(6)
    void theDemoPageGoesToASpace() throws Exception {
        maven.run(project, "seedbed:demo", "seedbed:publish", "-Dspace=acme/penguins-demo")
                .green()
                .holds("space: published and verified: hf:spaces/acme/penguins-demo@");
        URI page = URI.create(hub.address() + "/spaces/acme/penguins-demo/resolve/main/index.html");
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(Files.readAllBytes(project.resolve("target/demo/index.html")));
        maven.documented(project, COPIES).green().holds("All 8 copies of version 1.0 are whole");
    }
}
