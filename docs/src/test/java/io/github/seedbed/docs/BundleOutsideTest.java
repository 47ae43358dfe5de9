package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/examples/Predict.java}: a program that knows nothing of the project loads its bundle. */
class BundleOutsideTest {
    private final FirstRun first = FirstRun.get();

    @Test
    void aProgramOfTenLinesLoadsAndPredicts() throws Exception {
        assertThat(predict(first.project.resolve("target/bundle"))).containsPattern("(?m)^Adelie \\[");
        assertThat(predict(first.project.resolve("target/my-model-1.0-SNAPSHOT-bundle.zip")))
                .containsPattern("(?m)^Adelie \\[");
    }

    @Test
    void aFlippedByteIsNamed() throws Exception {
        Path copy = Workspace.copy(
                first.project.resolve("target/bundle"),
                Workspace.empty("flipped").resolve("bundle"));
        byte[] bytes = Files.readAllBytes(copy.resolve("model.onnx"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy.resolve("model.onnx"), bytes);
        assertThat(predict(copy)).contains("A file of the bundle is not the published one\n  where: model.onnx");
    }

    @Test
    void theReadmeShowsWhatTheExampleDoes() throws IOException {
        String readme = Files.readString(Workspace.ROOT.resolve("README.md"));
        String example = Files.readString(Workspace.ROOT.resolve("docs/examples/Predict.java"));
        String line =
                "    Prediction prediction = bundle.predict(Map.of(\"bill_length_mm\", 39.1, \"island\", \"Torgersen\"));";
        assertThat(readme).contains(line);
        assertThat(example).contains(line);
    }

    private static String predict(Path bundle) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Workspace.ROOT.resolve("docs/examples/Predict.java").toString(),
                        bundle.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
