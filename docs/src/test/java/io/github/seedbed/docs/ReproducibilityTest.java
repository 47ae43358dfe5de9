package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What docs/reproducibility.md says, on a generated project; {@link TutorialTest} has a generator without a seed. */
@Order(4)
class ReproducibilityTest {
    private static final String REPRODUCE = "mvn compile seedbed:train seedbed:reproduce";
    private static final String UNDER_TWO = REPRODUCE + " -Dseedbed.reproduce=locale,hash-order";
    private static final String UNDER_ALL = REPRODUCE + " -Dseedbed.reproduce=all";
    private static final String TRAIN = "src/main/java/com/example/Train.java";
    private static final String LINE = TRAIN + ":";
    private static final String L2 = "chosen.l2()";
    private static final String MEMBERS = "private Train() {}\n";
    private static final String RUN =
            "run.save(fit(run, split.train(), run.hyperparameters(Hyperparameters.class)), split);";

    private static final String SCHEMA = """
            const { readFileSync } = require("node:fs");
            const Ajv = require("ajv");
            const read = (file) => JSON.parse(readFileSync(file, "utf8"));
            const ajv = new Ajv({ allErrors: true, schemaId: "auto" });
            ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
            const valid = ajv.compile(read(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")));
            valid(read(process.argv[2]));
            console.log(JSON.stringify(valid.errors));
            """;

    private final FirstRun first = FirstRun.get();
    private final Maven maven = first.disturbing().with("-o");
    private Path project;

    @BeforeEach
    void copyTheProject() throws IOException {
        project = first.copyOfProject("reproducibility");
    }

    @Test
    @Tag("full")
    @Runs({REPRODUCE, UNDER_TWO, UNDER_ALL})
    void aProjectIsTheSameUnderEveryDisturbance() throws IOException {
        maven.documented(project, REPRODUCE).green();
        String output = maven.documented(project, UNDER_TWO).green().output();
        assertThat(output)
                .contains("hash-order-3", "locale-3", "Reproduced: every byte of target/run is the same (8 train");

        maven.documented(project, UNDER_ALL).green();
        List<String> report = Files.readAllLines(project.resolve("target/reproduce/report.txt"));
        List<String> rows = report.stream()
                .filter(line -> line.matches("[a-z0-9-]+ +[=~X!] .*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(6);
        // Five files
        assertThat(rows).allMatch(row -> row.matches("[a-z0-9-]+( +=){5}  .*"));
        assertThat(project.resolve("target/reproduce/report.html")).exists();
    }

    @Test
    @Tag("full")
    void isTheSameOnASecondJdk() throws IOException {
        maven.run(
                        project,
                        "compile",
                        "seedbed:train",
                        "seedbed:reproduce",
                        "-Dseedbed.reproduce=again",
                        "-Dseedbed.reproduce.jdk=" + Tools.jdk(25))
                .green();
    }

    @Test
    @Tag("full")
    void namesIdentityKeysThatDecideAndAFormatWithoutLocale() throws Exception {
        replace(L2, L2 + " + first()");
        replace(MEMBERS, MEMBERS + """

                    private static double first() {
                        java.util.Map<Object, Double> parts = new java.util.HashMap<>();
                        for (int i = 0; i < 64; i++) {
                            parts.put(new Object(), Math.sqrt(i));
                        }
                        return parts.values().iterator().next();
                    }

                    private static final String SHARE = String.format("%.2f", 0.25);
                """);
        replace(
                RUN,
                RUN + "\n            java.nio.file.Files.writeString(run.output().resolve(\"notes.txt\"), SHARE);");
        assertThat(report())
                .contains("cause: identity hash codes, " + LINE, "model.onnx: tensor ")
                .contains("cause: the default locale, " + LINE, "notes.txt: line 1 is \"0.25\" and \"0,25\"");
        keepsThePublishedSchema(project.resolve("target/reproduce/report.sarif"));
    }

    private static void keepsThePublishedSchema(Path sarif) throws Exception {
        Path folder = Workspace.empty("sarif");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
        Tools.npm(folder, "install", "--no-audit", "--no-fund", "@microsoft/jest-sarif@1.0.0-beta.0");
        Path check = Files.writeString(folder.resolve("check.js"), SCHEMA);
        assertThat(Tools.output("node", check.toString(), sarif.toString())).isEqualTo("null\n");
        String text = Files.readString(sarif).replaceAll("(\"startLine\" *: *)", "$1-");
        Path broken = Files.writeString(folder.resolve("broken.sarif"), text);
        assertThat(Tools.output("node", check.toString(), broken.toString())).contains("should be >= 1");
    }

    @Test
    @Tag("full")
    void namesAParallelSum() throws IOException {
        // Where it is used, not in a static field: workers would wait for the class to be there
        replace(
                L2,
                L2 + " + java.util.stream.IntStream.range(0, 10_000).parallel().mapToObj(i -> 1.0 / (1 + i))"
                        // The last digits of the sum become the first ones of the penalty
                        + ".reduce(0.0, Double::sum) * 1e14 % 1");
        assertThat(report()).contains("cause: threads, " + LINE, "model.onnx: tensor ");
    }

    /** Lint, which would have seen most of these, is left out. */
    private String report() {
        return maven.run(
                        project,
                        "compiler:compile",
                        "resources:resources",
                        "seedbed:train",
                        "seedbed:reproduce",
                        "-Dquick")
                .red()
                .output();
    }

    private void replace(String from, String to) throws IOException {
        FirstRun.replace(project.resolve(TRAIN), from, to);
    }
}
