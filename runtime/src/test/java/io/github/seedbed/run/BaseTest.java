package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class BaseTest extends FlowersFixture {
    @Test
    void startsFromAPublishedBundleAndSaysSo() throws IOException {
        final Path alone = Experiments.train(folder);
        Path base = folder.resolve("data/base");
        Files.move(alone, base);
        Files.writeString(base.resolve("codemeta.json"), "{\"version\": \"1.2\"}");
        Checksums sums = Checksums.of(base);
        Files.write(base.resolve(Checksums.FILE), sums.bytes());
        Files.writeString(
                experiment,
                "base: {name: alice/flowers, bundle: data/base, id: " + sums.id() + "}\n",
                StandardOpenOption.APPEND);
        Path output = folder.resolve("target/run");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + output)) {
            try (Bundle loaded = run.base()) {
                assertThat(loaded.labels()).containsExactly("aster", "bellis", "crocus");
            }
            Split split = run.split(run.table("flowers"));
            run.save(Experiments.classifier(run, split), split);
        }
        assertThat(Json.read(output.resolve("config.json")).path("base"))
                .hasToString("{\"name\":\"alice/flowers\",\"version\":\"1.2\",\"id\":\"" + sums.id() + "\"}");
        Schemas.assertKept(output, "config");
        // What is only named, and never opened, is not a base
        assertThat(Json.read(Experiments.train(folder).resolve("config.json")).has("base"))
                .isFalse();
    }

    @Test
    void startsFromAnAddressAndNeedsNoNetworkAfterwards() throws IOException {
        Path base = folder.resolve("served");
        Files.move(Experiments.train(folder), base);
        Checksums sums = Checksums.of(base);
        Files.write(base.resolve(Checksums.FILE), sums.bytes());
        HttpServer server = served(base);
        String address = "http://localhost:" + server.getAddress().getPort() + "/flowers";
        System.setProperty("SEEDBED_CACHE", folder.resolve("cache").toString());
        try {
            name(address, "0".repeat(64));
            try (Run run = Run.start("--experiment=" + experiment)) {
                assertThatThrownBy(run::base).hasMessageContaining("its id is " + sums.id());
            }
            Files.writeString(experiment, Files.readString(experiment).replace("0".repeat(64), sums.id()));
            try (Run run = Run.start("--experiment=" + experiment);
                    Bundle loaded = run.base()) {
                assertThat(loaded.id()).isEqualTo(sums.id());
            }
            server.stop(0);
            try (Run run = Run.start("--experiment=" + experiment);
                    Bundle loaded = run.base()) {
                assertThat(loaded.id()).isEqualTo(sums.id());
            }
        } finally {
            System.clearProperty("SEEDBED_CACHE");
            server.stop(0);
        }
    }

    private void name(String bundle, String id) throws IOException {
        Files.writeString(
                experiment,
                "base: {name: alice/flowers, bundle: '" + bundle + "', id: " + id + "}\n",
                StandardOpenOption.APPEND);
    }

    private static HttpServer served(Path files) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/flowers/", exchange -> {
            Path file = files.resolve(exchange.getRequestURI().getPath().substring("/flowers/".length()));
            boolean there = Files.isRegularFile(file);
            byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void startsFromNoOtherBundleThanTheOneThatIsNamed() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment)) {
            assertThatThrownBy(run::base).isInstanceOf(ProblemException.class).hasMessage("""
                            It is not said which bundle to start from
                              where: EXPERIMENT
                              why:   the code asks for a base, and there is no section "base"
                              do:    add the section, with name, bundle and id; or take run.base() out of the code""".replace(
                            "EXPERIMENT", experiment.toString()));
        }
        String zeros = "0".repeat(64);
        Files.writeString(
                experiment,
                "base: {name: alice/flowers, bundle: data/base.zip, id: " + zeros + "}\n",
                StandardOpenOption.APPEND);
        try (Run run = Run.start("--experiment=" + experiment)) {
            assertThatThrownBy(run::base).isInstanceOf(ProblemException.class).hasMessage("""
                            The bundle that the run starts from is missing
                              where: data/base.zip
                              why:   experiment.yaml names it as base.bundle
                              do:    put the bundle there, or correct the name""");
        }
        Path base = Files.createDirectories(folder.resolve("data/base.zip"));
        Checksums none = Checksums.of(base);
        Files.write(base.resolve(Checksums.FILE), none.bytes());
        try (Run run = Run.start("--experiment=" + experiment)) {
            assertThatThrownBy(run::base)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("its id is " + none.id() + ", expected was " + zeros);
        }
    }
}
