package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.model.Learner;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/using-a-bundle.md}: a program of thirty lines in another language reads {@code model.onnx}. */
@Tag("full")
class NodeReaderTest {
    static final String INSTALL = "npm install --ignore-scripts onnxruntime-node@1.27.0";
    static final String NODE = "node read.mjs ../my-model/target/bundle";

    private static final Path PROGRAM = Workspace.ROOT.resolve("docs/examples/node/read.mjs");
    private static final Pattern LAST =
            Pattern.compile("5 golden rows, largest difference (\\S+), tolerated (\\S+)\\s*$");

    @Test
    @Runs({INSTALL, NODE})
    void nodeGivesTheGoldenRowsOfNumbersAndOfLabels() throws Exception {
        assertThat(Files.readAllLines(PROGRAM)).hasSizeLessThanOrEqualTo(30);
        Path folder = Workspace.empty("read by node");
        Path program = Files.createDirectories(folder.resolve("node"));
        Files.copy(PROGRAM, program.resolve("read.mjs"));
        Files.writeString(program.resolve("package.json"), "{\"private\": true}\n");
        Tools.npm(program, INSTALL.substring("npm ".length()).split(" "));
        RunsCheck.ran(INSTALL);
        assertRead(
                program,
                "tabular-regression",
                new RidgeRegression(0.3),
                "the highest answer: 5575.50, 5110.27, 6040.74");
        assertRead(program, "tabular-classification", new LogisticRegression(1), "the closest call: 0.");
    }

    private static void assertRead(Path program, String template, Learner learner, String line) throws Exception {
        train(template, learner, program.resolveSibling("my-model/target/bundle"));
        RunsCheck.ran(NODE);
        String printed = Tools.output("sh", "-c", "cd '" + program + "' && " + NODE);
        assertThat(printed).contains(line);
        Matcher last = LAST.matcher(printed);
        assertThat(last.find()).as(printed).isTrue();
        assertThat(Double.parseDouble(last.group(1))).isLessThanOrEqualTo(Double.parseDouble(last.group(2)));
    }

    private static void train(String template, Learner learner, Path output) throws IOException {
        Path experiment = Workspace.ROOT.resolve("templates/" + template + "/experiment.yaml");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + output)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), learner), split);
        }
    }
}
