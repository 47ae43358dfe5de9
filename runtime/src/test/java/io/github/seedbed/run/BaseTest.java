package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
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
