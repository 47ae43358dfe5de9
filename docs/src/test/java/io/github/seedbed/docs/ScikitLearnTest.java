package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model of the template beside scikit-learn's, on the same rows. */
@Tag("full")
class ScikitLearnTest {
    private final FirstRun first = FirstRun.get();

    @Test
    void isAtMostOneTestRowWorse() throws Exception {
        Path python = Tools.scikitLearn();
        Path folder = Workspace.empty("scikit-learn");
        try (Run run = Run.start("--experiment=" + first.project.resolve("experiment.yaml"))) {
            Split split = run.split(run.table());
            write(folder.resolve("train.csv"), split.train(), run.features());
            write(folder.resolve("test.csv"), split.test(), run.features());
        }
        String[] theirs = Tools.output(
                        python.toString(),
                        Workspace.ROOT
                                .resolve("docs/benchmarks/penguins_sklearn.py")
                                .toString(),
                        folder.resolve("train.csv").toString(),
                        folder.resolve("test.csv").toString())
                .strip()
                .split(" ");
        JsonNode counts =
                Json.read(first.project.resolve("target/run/metrics.json")).at("/confusion/counts");
        int ours = counts.path(0).path(0).asInt() + counts.path(1).path(1).asInt();
        assertThat(Integer.parseInt(theirs[1])).isEqualTo(60);
        assertThat(ours).isGreaterThanOrEqualTo(Integer.parseInt(theirs[0]) - 1);
    }

    private static void write(Path file, Table table, List<Feature> features) throws IOException {
        StringBuilder csv = new StringBuilder("sex");
        features.forEach(feature -> csv.append(',').append(feature.name()));
        for (Row row : table.rows()) {
            csv.append('\n').append(row.category("sex").orElseThrow());
            for (Feature feature : features) {
                csv.append(',').append(cell(row, feature));
            }
        }
        Files.writeString(file, csv.append('\n'));
    }

    private static String cell(Row row, Feature feature) {
        if (row.isMissing(feature.name())) {
            return "NA";
        }
        return feature.isNumber()
                ? String.valueOf(row.number(feature.name()))
                : row.category(feature.name()).orElseThrow();
    }
}
