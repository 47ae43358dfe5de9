package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code docs/your-own-data.md}, block by block, on two data sets and with three trainers: {@code verify} is green,
 * which trains twice, and the published model scores as the trained one.
 */
@Tag("full")
@Order(3)
class OwnTrainerTest {
    private static final Path GOMP = Path.of("/usr/lib/x86_64-linux-gnu/libgomp.so.1");

    private static final String PAGE = "docs/your-own-data.md";

    private final FirstRun first = FirstRun.get();

    @ParameterizedTest
    @Runs(page = PAGE)
    @CsvSource({"irises, The data file, setosa", "wine, 'A second example: wine recognition', 0"})
    void theGuideLeadsToAGreenBuildWithEachTrainer(String name, String data, String label) throws Exception {
        Tools.scikitLearn();
        Path project = first.copyOfProject("own trainer " + name);
        // The second time the classes are those of the first: what the gates say of them is known
        Maven again = first.maven.with("-Dquick", "-DskipTests", FirstRun.TRAINED_TWICE);
        Guide guide = new Guide(PAGE, project, name.equals("wine") ? again : first.disturbing());
        guide.follow(data);
        guide.follow("The class");
        accept(guide, project, label, "l2");
        guide.follow("A random forest");
        accept(guide, project, label, "trees");
        guide.follow("XGBoost");
        accept(guide, project, label, "rounds");
        assertThat(guide.follow("Tune it")).contains("log loss").contains("rounds=50, learningRate=0.1");
        if (name.equals("irises")) {
            xgboostInAnImage(guide, project);
        }
    }

    /** With an empty base on a system that lacks the library, as the template's base does. */
    private void xgboostInAnImage(Guide guide, Path project) throws Exception {
        Path output = Workspace.empty("output of xgboost's image");
        assertThat(image(project, "without").start(first.maven.java(), output, GOMP))
                .contains("UnsatisfiedLinkError", "libgomp.so.1");
        assertThat(output.resolve("run")).doesNotExist();
        guide.follow("XGBoost in an image");
        String printed = image(project, "with").start(first.maven.java(), output, GOMP);
        assertThat(output.resolve("run")).as(printed).isDirectory();
        assertThat(Checksums.of(output.resolve("run")).digests())
                .isEqualTo(Checksums.of(project.resolve("target/run")).digests());
    }

    private ImageRoot image(Path project, String name) throws Exception {
        first.maven
                .run(project, "compile", "jib:buildTar", "-Djib.from.image=scratch", "-Dquick")
                .green();
        return ImageRoot.unpack(project.resolve("target/jib-image.tar"), Workspace.empty("image " + name + " gomp"));
    }

    /** What a base image has to have: what ONNX Runtime needs, and what the guide says. */
    @Test
    void onLinuxXGBoostNeedsOneLibraryMoreThanOnnxRuntime() throws Exception {
        String jar = "-Dartifact=ml.dmlc:xgboost4j_2.12:1.6.2";
        first.maven
                .run(Workspace.empty("xgboost"), Maven.PLUGIN + ":get", jar, "-Dtransitive=false")
                .green();
        Path repository = first.maven.repository();
        Set<String> needed = Tools.neededLibraries(
                repository.resolve("ml/dmlc/xgboost4j_2.12/1.6.2/xgboost4j_2.12-1.6.2.jar"),
                "lib/linux/x86_64/libxgboost4j.so");
        Set<String> ofOnnxRuntime = Tools.neededLibraries(
                repository.resolve("com/microsoft/onnxruntime/onnxruntime/1.28.0/onnxruntime-1.28.0.jar"),
                "ai/onnxruntime/native/linux-x64/libonnxruntime.so");
        assertThat(ofOnnxRuntime).contains("libc.so.6");
        needed.removeAll(ofOnnxRuntime);
        // The Java virtual machine that loads it
        needed.remove("libjvm.so");
        assertThat(needed).containsExactly("libgomp.so.1");
        assertThat(Files.readString(Workspace.ROOT.resolve("docs/your-own-data.md")))
                .contains("on Linux needs `libgomp.so.1`");
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
        assertThat(figure(published, "parity.json", "/tolerance")).isLessThanOrEqualTo(1e-4);
        try (Bundle bundle = Bundle.load(published)) {
            assertThat(bundle.labels()).hasSize(3).startsWith(label);
        }
    }

    private static double figure(Path folder, String file, String pointer) throws IOException {
        return Json.read(folder.resolve(file)).at(pointer).asDouble();
    }
}
