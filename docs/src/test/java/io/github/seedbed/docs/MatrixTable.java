package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What became of each cell, and how long it took: {@code docs/matrix.json}, and {@code matrix.md} for people. */
final class MatrixTable {
    private record Outcome(boolean same, double seconds) {}

    private final Map<MatrixCell, Outcome> outcomes = new LinkedHashMap<>();

    /** What is tried in one cell. */
    interface Trial {
        void run() throws Exception;
    }

    void measure(MatrixCell cell, Trial trial) throws Exception {
        long start = System.nanoTime();
        boolean same = false;
        try {
            trial.run();
            same = true;
        } catch (AssertionError e) {
            throw new AssertionError(red(cell) + e.getMessage(), e);
        } finally {
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            outcomes.put(cell, new Outcome(same, seconds));
            System.out.print(row(cell));
        }
    }

    private static String red(MatrixCell cell) {
        return "The cell is red: " + cell + "\n  template: templates/" + cell.template() + "\n  again, alone: "
                + cell.command() + "\n";
    }

    /** Writes the table below {@code target}; fails when the one in the docs lists other cells or has other words. */
    void hold(Path docs) throws IOException {
        Path folder = Boolean.getBoolean("seedbed.matrix.update") ? docs : docs.resolve("target");
        Files.write(folder.resolve("matrix.json"), Json.bytes(json()));
        Files.writeString(folder.resolve("matrix.md"), markdown());
        TreeSet<String> listed = new TreeSet<>();
        for (JsonNode cell : Json.read(docs.resolve("matrix.json")).path("cells")) {
            listed.add(cell.path("name").asText());
        }
        TreeSet<String> tried = new TreeSet<>();
        outcomes.keySet().forEach(cell -> tried.add(cell.toString()));
        assertThat(listed)
                .as("docs/matrix.json is of other cells; update it: mvn verify -Pfull -Dmatrix.update")
                .isEqualTo(tried);
        assertThat(withoutSeconds(Files.readString(docs.resolve("matrix.md"))))
                .as("docs/matrix.md is another page; update it: mvn verify -Pfull -Dmatrix.update")
                .isEqualTo(withoutSeconds(markdown()));
    }

    private static String withoutSeconds(String page) {
        return page.replaceAll("[0-9.]+ \\|\n", "|\n");
    }

    private ObjectNode json() {
        ObjectNode table = Json.node().put("format", 1);
        ArrayNode cells = table.putArray("cells");
        outcomes.forEach((cell, outcome) -> cells.addObject()
                .put("name", cell.toString())
                .put("same", outcome.same())
                .put("seconds", outcome.seconds()));
        return table;
    }

    /** Returns the page. */
    String markdown() {
        StringBuilder text = new StringBuilder("""
                # Every variant, everywhere

                Each cell gave the same bytes as everywhere else in `mvn verify -Pfull`, or the build was red. Every Maven on every JDK
                builds a project: `build` with a Seedbed that it builds first, where both are oldest and where both are newest; `verify` and, without
                gates, `quick` with one that is installed, as does the `wrapper`, which fetches its Maven. `ejected` has the build in its own POM, `house-parent` inherits it by way of a company's
                parent, with the oldest and the newest Maven. One of these goes on offline, for each major version of Maven. Every archetype plugin
                generates a project in every Maven; JDKs and templates take turns. Times are of one run on two cores. A workflow does the same each week with the newest Maven,
                archetype plugin and JDK.

                The table alone, from a clean checkout, with JDK 17 and a JDK 25 (below `/usr/lib/jvm`, or named by `JAVA25_HOME`):

                ```
                mvn verify -Pfull -pl docs -am -Dquick -Dtest=MatrixTest -Dsurefire.failIfNoSpecifiedTests=false
                ```

                `-Dmatrix="verify tabular-classification maven-3.10.0 jdk-25"` at its end tries that cell alone, `-Dmatrix=plugin-3.2.1` all whose
                names hold that; `-Dmatrix.update` writes this page anew. A red cell names its template, the file and the command
                that tries it again. `BrokenMatrixTest` breaks a class of a project and sees the cells red that are to build it or to
                generate one like it, and no other; `BrokenTemplatesTest`, part of the plain build, breaks templates in ten places.

                | cell | same bytes | seconds |
                |---|---|---|
                """);
        outcomes.keySet().forEach(cell -> text.append(row(cell)));
        return text.toString();
    }

    private String row(MatrixCell cell) {
        Outcome outcome = outcomes.get(cell);
        String same = outcome.same() ? "yes" : "**no**";
        return String.format(Locale.ROOT, "| %s | %s | %.1f |", cell, same, outcome.seconds()) + "\n";
    }
}
