package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seedbed.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What a published card gives to others: front matter for the Hub, and what to type. */
@Order(33)
class CardForOthersTest {
    private final FirstRun first = FirstRun.get();

    @Test
    @Tag("full")
    void theFrontMatterHasTheTypesThatTheHubPublishes() throws Exception {
        Path folder = Workspace.empty("hub types");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true, \"type\": \"module\"}\n");
        Tools.npm(folder, "install", "--no-audit", "--no-fund", "@huggingface/tasks@0.21.54", "typescript@5.9.3");
        Map<String, Object> card = new Yaml().load(card().split("---\n")[1]);
        String task = String.valueOf(card.get("pipeline_tag"));
        assertThat((List<?>) card.get("widget")).hasSize(3);
        assertThat(typeErrors(folder, task, card.get("widget"))).isEmpty();
        // It does look: faults are found
        assertThat(typeErrors(folder, "tabular-guessing", List.of(Map.of("structured_data", 1))))
                .contains("tabular-guessing", "TableData");
    }

    private static String typeErrors(Path folder, String task, Object widget) throws Exception {
        Files.writeString(folder.resolve("card.ts"), """
                import type { PipelineType, WidgetExample } from "@huggingface/tasks";
                export const task: PipelineType = "%s";
                export const widget: WidgetExample[] = %s;
                """.formatted(task, new JsonMapper().writeValueAsString(widget)));
        return Tools.output(
                "node",
                folder.resolve("node_modules/typescript/bin/tsc").toString(),
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--module",
                "nodenext",
                folder.resolve("card.ts").toString());
    }

    /** The row and the order of the labels that the Python program names, given to the same ONNX file. */
    @Test
    void thePythonProgramSaysWhatItsCommentSays() throws IOException {
        String program = part(card(), "(?s)```python\n(.*?)```");
        String[] row = part(program, "row = \\[(.*)]").split(", ");
        String[] labels = part(program, "labels = \\[(.*)]").replace("\"", "").split(",");
        float[] columns = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            columns[i] = Float.parseFloat(row[i]);
        }
        Path file = first.project.resolve("target/bundle/model.onnx");
        try (OnnxModel model = OnnxModel.open(Files.readAllBytes(file), "model.onnx")) {
            float[] scores = model.scores(new float[][] {columns})[0];
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            assertThat(part(program, "argmax\\(\\)]\\)  # (.*)"))
                    .as(Arrays.toString(scores))
                    .isEqualTo(labels[best]);
        }
    }

    @Test
    @Tag("full")
    void thePythonProgramPrintsIt() throws Exception {
        PythonSnippet program = PythonSnippet.of(card());
        assertThat(program.printed(first.project)).isEqualTo(program.promised());
    }

    @Test
    void theDependencyIsTheProjects() throws IOException {
        assertThat(part(card(), "(?s)```xml\n(.*?)```"))
                .contains("<artifactId>my-model</artifactId>", "<classifier>bundle</classifier>");
    }

    private String card() throws IOException {
        first.verify.green();
        return Files.readString(first.project.resolve("target/bundle/README.md"));
    }

    private static String part(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
