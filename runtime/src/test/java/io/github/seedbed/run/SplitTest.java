package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest extends FlowersFixture {
    @Test
    void keepsRowsOfOneGroupTogether() throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        String old = Sha256.of(data);
        List<String> lines = new ArrayList<>(Files.readAllLines(data));
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, lines.get(i) + (i == 0 ? ",garden" : ",g" + i / 10));
        }
        Files.write(data, lines);
        Files.writeString(
                experiment,
                Files.readString(experiment)
                        .replace(old, Sha256.of(data))
                        .replace("{test: 0.3}", "{test: 0.3, by: [garden]}"));
        try (Run run = Run.start("--experiment=" + experiment)) {
            Split split = run.split(run.table("flowers"));
            Set<String> train = gardens(split.train());
            assertThat(train).isNotEmpty().doesNotContainAnyElementsOf(gardens(split.test()));
        }
        Files.writeString(experiment, Files.readString(experiment).replace("[garden]", "[gardne]"));
        try (Run run = Run.start("--experiment=" + experiment)) {
            assertThatThrownBy(() -> run.table("flowers"))
                    .hasMessageContaining("The data file has no column \"gardne\"")
                    .hasMessageContaining("Did you mean \"garden\"?");
        }
    }

    private static Set<String> gardens(Table table) {
        Set<String> gardens = new HashSet<>();
        table.rows().forEach(row -> gardens.add(row.category("garden").orElseThrow()));
        return gardens;
    }

    @Test
    void rowsStayOnTheirSideWhenOthersAreAdded() throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        Set<String> before = testRows();
        String old = Sha256.of(data);
        Files.writeString(data, Files.readString(data) + "aster,2.9,5.1,clay\nbellis,5.5,4.4,sand\n");
        Files.writeString(experiment, Files.readString(experiment).replace(old, Sha256.of(data)));
        assertThat(testRows()).containsAll(before).hasSizeLessThanOrEqualTo(before.size() + 2);
    }

    private Set<String> testRows() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment)) {
            Set<String> rows = new HashSet<>();
            for (Table.Row row : run.split(run.table("flowers")).test().rows()) {
                rows.add(row.number("petal") + " " + row.number("sepal") + " " + row.category("soil"));
            }
            return rows;
        }
    }

    @Test
    void subSeedsDifferByNameAndBySeed() {
        Set<Long> seeds = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            for (String name : List.of("trainer", "split", "bootstrap")) {
                seeds.add(new Seeds(seed).named(name));
            }
        }
        assertThat(seeds).hasSize(300);
        assertThat(new Seeds(7).named("trainer")).isEqualTo(new Seeds(7).named("trainer"));
    }
}
