package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code docs/your-own-data.md}, block by block, on two data sets and with three trainers: {@code verify} is green,
 * which trains twice, and the published model scores as the trained one.
 */
@Tag("full")
@Order(22)
class OwnTrainerTest {
    private final FirstRun first = FirstRun.get();

    @ParameterizedTest
    @CsvSource({"irises, The data file, setosa", "wine, 'A second example: wine recognition', 0"})
    void theGuideLeadsToAGreenBuildWithEachTrainer(String name, String data, String label) throws Exception {
        Tools.scikitLearn();
        Path project = first.copyOfProject("own trainer " + name);
        Guide guide = new Guide(project, first.maven);
        guide.follow(data);
        guide.follow("The class");
        accept(guide, project, label, "batchSize");
        guide.follow("A random forest");
        accept(guide, project, label, "trees");
        guide.follow("XGBoost");
        accept(guide, project, label, "rounds");
        assertThat(guide.follow("Tune it")).contains("log loss").contains("rounds=50, learningRate=0.1");
    }

    /** The name of a hyperparameter tells which trainer it was. */
    private static void accept(Guide guide, Path project, String label, String hyperparameter) throws IOException {
        assertThat(guide.follow("Accept it"))
                .contains("Reproduced: every byte of target/run is the same")
                .contains("The run is the one in model.lock");
        Path published = project.resolve("target/bundle");
        assertThat(Json.read(published.resolve("config.json"))
                        .path("settings")
                        .has("hyperparameters." + hyperparameter))
                .isTrue();
        assertThat(figure(published, "metrics.json", "/model/overall/accuracy/value"))
                .isGreaterThan(0.85);
        // Loading proves every golden row against ONNX Runtime
        assertThat(figure(published, "parity.json", "/tolerance")).isEqualTo(1e-5);
        try (Bundle bundle = Bundle.load(published)) {
            assertThat(bundle.labels()).hasSize(3).startsWith(label);
        }
    }

    private static double figure(Path folder, String file, String pointer) throws IOException {
        return Json.read(folder.resolve(file)).at(pointer).asDouble();
    }
}
