package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What a published card gives to others: front matter for the Hub, and what to type. */
class CardForOthersTest {
    private final FirstRun first = FirstRun.get();

    @Test
    @Tag("full")
    void theFrontMatterHasWhatTheHubPublishes() throws Exception {
        Path folder = Workspace.empty("hub types");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true, \"type\": \"module\"}\n");
        Tools.npm(
                folder,
                "install",
                "--no-audit",
                "--no-fund",
                "@huggingface/hub@2.17.5",
                "@huggingface/languages@1.0.0",
                "@huggingface/tasks@0.21.54",
                "spdx-license-ids@3.0.24",
                "typescript@5.9.3");
        Map<String, Set<String>> lists = published(folder);
        ourListsAreTheHubs(lists);
        Map<String, String> cards = new TreeMap<>();
        for (Path bundle : bundlesOfAllTemplates()) {
            Map<String, Object> card = frontMatter(bundle.resolve("README.md"));
            assertThat(card.keySet())
                    .contains("license", "language", "library_name", "pipeline_tag", "tags", "metrics", "model-index");
            String task = String.valueOf(card.get("pipeline_tag"));
            assertThat((List<?>) card.get("widget")).isNotEmpty();
            cards.put("good-" + cards.size(), typed(task, card.get("widget")));
            assertIn(lists.get("licences"), card.get("license"));
            assertIn(lists.get("languages"), card.get("language"));
            Map<String, Object> dataset = frontMatter(bundle.resolve("datasheet.md"));
            assertIn(lists.get("licences"), dataset.get("license"));
            assertIn(lists.get("languages"), dataset.get("language"));
            assertThat(dataset.get("task_categories")).isEqualTo(List.of(task));
            assertThat((List<?>) dataset.get("configs")).isNotEmpty();
        }
        // It does look: faults are found
        cards.put("bad", typed("tabular-guessing", List.of(Map.of("structured_data", 1))));
        assertThat(typeErrors(folder, cards))
                .contains("bad.ts", "tabular-guessing", "TableData")
                .doesNotContain("good-");
    }

    /** What {@code check} knows is what the npm packages publish; {@code -Dgolden.update} renews it. */
    private static void ourListsAreTheHubs(Map<String, Set<String>> published) throws IOException {
        assertOurs("check/tasks", published.get("tasks"));
        assertOurs("check/libraries", published.get("libraries"));
        assertOurs("check/metrics", published.get("metrics"));
        Set<String> languages = new TreeSet<>(published.get("languages"));
        languages.removeIf(code -> code.length() != 2);
        assertOurs("check/languages", languages);
        Set<String> spdx = new TreeSet<>(published.get("spdx"));
        // The Citation File Format 1.2.0 lists these, too
        spdx.addAll(List.of("GPL-1.0+", "GPL-2.0+", "GPL-3.0+", "LGPL-2.0+", "LGPL-2.1+", "LGPL-3.0+"));
        assertOurs("citation/spdx", spdx);
        // Older than the Hub's page, which names all
        Set<String> licences = new TreeSet<>(published.get("licences"));
        licences.remove("other");
        assertThat(licences).hasSizeGreaterThan(60);
        licences.addAll(ours("check/licences"));
        assertOurs("check/licences", licences);
    }

    private static void assertOurs(String list, Set<String> published) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file(list)));
            lines.removeIf(line -> !line.startsWith("#"));
            lines.addAll(published);
            Files.writeString(file(list), String.join("\n", lines) + "\n");
        }
        assertThat(ours(list)).isEqualTo(published);
    }

    /** A list of the plugin, which it reads itself as a resource. */
    private static Set<String> ours(String list) throws IOException {
        Set<String> names = new TreeSet<>(Files.readAllLines(file(list)));
        names.removeIf(line -> line.startsWith("#"));
        return names;
    }

    private static Path file(String list) {
        return Workspace.ROOT.resolve("plugin/src/main/resources/io/github/seedbed/" + list + ".txt");
    }

    private static Map<String, Set<String>> published(Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("list.js"), """
                import { readFileSync } from "node:fs";
                import { MODEL_LIBRARIES_UI_ELEMENTS, PIPELINE_TYPES, TASKS_DATA } from "@huggingface/tasks";
                import { LANGUAGES_ISO_639_1, LANGUAGES_ISO_639_3 } from "@huggingface/languages";
                const types = readFileSync("FOLDER/node_modules/@huggingface/hub/dist/src/types/public.d.ts", "utf8");
                const licences = types.match(/type License = ([^;]*);/)[1].match(/[^" |]+/g);
                const languages = [...Object.keys(LANGUAGES_ISO_639_1), ...Object.keys(LANGUAGES_ISO_639_3)];
                const metrics = Object.values(TASKS_DATA).flatMap((task) => task?.metrics ?? []).map((metric) => metric.id);
                const spdx = ["index", "deprecated"].flatMap(
                    (name) => JSON.parse(readFileSync(`FOLDER/node_modules/spdx-license-ids/${name}.json`, "utf8")));
                const lists = {
                    tasks: PIPELINE_TYPES, languages, licences, spdx,
                    libraries: Object.keys(MODEL_LIBRARIES_UI_ELEMENTS),
                    metrics: metrics.filter((id) => /^[a-z0-9_-]+$/.test(id)),
                };
                console.log(JSON.stringify(lists));
                """.replace("FOLDER", folder.toString()));
        return new JsonMapper().readValue(Tools.output("node", script.toString()), new TypeReference<>() {});
    }

    private static void assertIn(Set<String> published, Object name) {
        Set<String> known = new TreeSet<>(published);
        // Of several languages the Hub's page on cards says so, its package does not
        known.add("multilingual");
        List<?> names = name instanceof List<?> several ? several : List.of(name);
        assertThat(names).isNotEmpty().allSatisfy(one -> assertThat(known).contains(String.valueOf(one)));
    }

    private List<Path> bundlesOfAllTemplates() throws IOException {
        first.verify.green();
        List<Path> bundles = new ArrayList<>(List.of(first.project.resolve("target/bundle")));
        for (String template : Workspace.templates()) {
            if (!template.equals("tabular-classification")) {
                bundles.add(OtherTemplates.trained(template).resolve("target/bundle"));
            }
        }
        return bundles;
    }

    private static Map<String, Object> frontMatter(Path document) throws IOException {
        return new Yaml().load(Files.readString(document).split("---\n")[1]);
    }

    private static String typed(String task, Object widget) throws IOException {
        return """
                import type { PipelineType, WidgetExample } from "@huggingface/tasks";
                export const task: PipelineType = "%s";
                export const widget: WidgetExample[] = %s;
                """.formatted(task, new JsonMapper().writeValueAsString(widget));
    }

    private static String typeErrors(Path folder, Map<String, String> sources) throws Exception {
        Path compiler = folder.resolve("node_modules/typescript/bin/tsc");
        List<String> command = new ArrayList<>(
                List.of("node", compiler.toString(), "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = Files.writeString(folder.resolve(source.getKey() + ".ts"), source.getValue());
            command.add(file.toString());
        }
        return Tools.output(command.toArray(String[]::new));
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
            assertThat(part(program, "argmax\\(\\)]\\)  # (.*)"))
                    .as(Arrays.toString(scores))
                    .isEqualTo(labels[Labelling.HIGHEST.of(scores)]);
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
