package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BundleTest extends SealedFixture {
    @Test
    void predictsAndSaysWhatToDoubt() throws IOException {
        try (Bundle loaded = Bundle.load(bundle)) {
            Prediction sure = loaded.predict(Map.of("petal", 2.5, "sepal", 5.5, "soil", "clay"));
            assertThat(sure.label()).isEqualTo("aster");
            assertThat(sure.warnings()).isEmpty();
            assertThat(sure.scores()).containsOnlyKeys("aster", "bellis", "crocus");
            assertThat(sure.scores().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isBetween(0.999, 1.001);

            Map<String, Object> doubtful = new HashMap<>(Map.of("petal", 99, "soil", "gravel"));
            doubtful.put("sepal", null);
            assertThat(loaded.predict(doubtful).warnings())
                    .containsExactly(
                            "petal is 99, the training data reach from 2 to 9",
                            "sepal is missing: the average of the training data stands in for it",
                            "soil is \"gravel\", which the model has never seen");
        }
    }

    @Test
    void predictsManyRowsLikeOne() throws IOException {
        try (Bundle loaded = Bundle.load(bundle)) {
            List<Map<String, Object>> rows = List.of(Map.of("petal", 2.5), Map.of("petal", 8.5, "soil", "sand"));
            assertThat(loaded.predict(rows))
                    .extracting(Prediction::label)
                    .containsExactly(
                            loaded.predict(rows.get(0)).label(),
                            loaded.predict(rows.get(1)).label());
        }
    }

    @Test
    void namesEveryInputThatItDoesNotUnderstand() throws IOException {
        try (Bundle loaded = Bundle.load(bundle)) {
            assertThatThrownBy(() -> loaded.predict(Map.of("pedal", 1, "sepal", "long", "soil", 3)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            The model has no input "pedal"
                              why:   it was not trained with it
                              do:    Did you mean "petal"?
                            The input "sepal" has the wrong type
                              why:   it is "long"
                              do:    give a finite number, or null if it is missing
                            The input "soil" has the wrong type
                              why:   it is 3
                              do:    give one of: clay, sand; or null if it is missing""");
        }
    }

    @Test
    void namesTheFileInWhichAByteWasFlipped() throws IOException {
        for (String name : SortedFiles.below(bundle)) {
            if (name.equals(Checksums.FILE)) {
                continue;
            }
            byte[] good = Files.readAllBytes(bundle.resolve(name));
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 1;
            Files.write(bundle.resolve(name), bad);
            assertThatThrownBy(() -> Bundle.load(bundle))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            A file of the bundle is not the published one
                              where: %s, %s
                              why:   its SHA-256 is %s, expected was %s
                              do:    download the bundle again, or build it again with: mvn verify""".formatted(bundle, name, Sha256.of(bad), Sha256.of(good)));
            Files.write(bundle.resolve(name), good);
        }
    }

    @Test
    void namesFilesThatAreMissingStrangeOrLinks() throws IOException {
        Files.delete(bundle.resolve("profile.json"));
        Files.writeString(bundle.resolve("extra.txt"), "x");
        Path outside = Files.write(folder.resolve("outside"), Files.readAllBytes(bundle.resolve("config.json")));
        Files.delete(bundle.resolve("config.json"));
        Files.createSymbolicLink(bundle.resolve("config.json"), outside);
        assertThatThrownBy(() -> Bundle.load(bundle))
                .hasMessageContaining(", config.json\n  why:   it is a link")
                .hasMessageContaining(", extra.txt\n  why:   SHA256SUMS does not list it")
                .hasMessageContaining(", profile.json\n  why:   it is missing");
    }

    @Test
    void refusesAnotherBundleThanTheExpectedOne() throws IOException {
        String id;
        try (Bundle loaded = Bundle.load(bundle)) {
            id = loaded.id();
        }
        Bundle.load(bundle, id).close();
        Files.writeString(bundle.resolve("extra.txt"), "x");
        seal();
        Bundle.load(bundle).close();
        assertThatThrownBy(() -> Bundle.load(bundle, id))
                .hasMessageContaining("This is another bundle than the expected one")
                .hasMessageContaining("expected was " + id);
    }

    @Test
    void opensARunThatNobodySealed() throws IOException {
        Files.delete(bundle.resolve(Checksums.FILE));
        try (Bundle run = Bundle.of(bundle);
                Bundle sealed = Bundle.load(sealed())) {
            assertThat(run.id()).isEqualTo(sealed.id());
            assertThat(run.predict(Map.of("petal", 2.5)).label()).isEqualTo("aster");
        }
        assertThatThrownBy(() -> Bundle.of(folder.resolve("target")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                There is no trained model
                  where: %s/target
                  why:   it lacks config.json, metrics.json, model.onnx, parity.json, profile.json
                  do:    mvn compile seedbed:train""".formatted(folder.getFileName()));
        Files.write(bundle.resolve("model.onnx"), new byte[100]);
        assertThatThrownBy(() -> Bundle.of(bundle)).hasMessageContaining("The model is of no kind that Seedbed writes");
    }

    private Path sealed() throws IOException {
        seal();
        return bundle;
    }

    @Test
    void closesOnceAndWaitsForThosePredicting() throws Exception {
        Bundle loaded = Bundle.load(bundle);
        List<Map<String, Object>> rows = Collections.nCopies(1000, Map.of("petal", 2.5));
        ExecutorService others = Executors.newFixedThreadPool(4);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(others.submit(() -> predictUntilClosed(loaded, rows)));
        }
        while (loaded.predict(rows).isEmpty()) {
            Thread.onSpinWait();
        }
        loaded.close();
        loaded.close();
        for (Future<Integer> answer : answers) {
            // None of them crashed Java, and each saw why it had to stop
            assertThat(answer.get()).isNotNegative();
        }
        others.shutdown();
    }

    private static int predictUntilClosed(Bundle loaded, List<Map<String, Object>> rows) {
        int n = 0;
        try {
            while (true) {
                n += loaded.predict(rows).size();
            }
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the model is closed");
            return n;
        }
    }

    @Test
    void opensAZipFileToo() throws IOException {
        try (Bundle loaded = Bundle.load(zip())) {
            assertThat(loaded.labels()).containsExactly("aster", "bellis", "crocus");
        }
    }
}
