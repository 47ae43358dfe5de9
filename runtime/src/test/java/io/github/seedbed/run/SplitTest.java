package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            for (Row row : run.split(run.table("flowers")).test().rows()) {
                rows.add(row.number("petal") + " " + row.number("sepal") + " " + row.category("soil"));
            }
            return rows;
        }
    }

    /** An ablation compares models on the same test rows, or it compares nothing. */
    @Test
    void featuresDoNotDecideOnWhichSideARowIs() throws IOException {
        List<Integer> places = places();
        String digest = digest();
        change("features:\n  petal: {type: number, title: Petal length, unit: cm, step: 0.1}\n", "features:\n");
        assertThat(places()).isEqualTo(places);
        change("  sepal: {type: number}\n", "");
        change("features:\n", "features:\n  petal: {type: category}\n");
        change("target: {column: kind}", "target: {column: soil}");
        change("  soil: {type: category, categories: [clay, sand]}\n", "  kind: {type: category}\n");
        change("slices: [soil]", "slices: []");
        // Fewer rows have a label now
        assertThat(places).containsAll(places()).hasSizeGreaterThan(places().size());
        assertThat(digest()).isNotEqualTo(digest);
    }

    @Test
    void namesAndOrderOfColumnsDoNotDecideOnWhichSideARowIs() throws IOException {
        List<Integer> places = places();
        String digest = digest();
        Path data = folder.resolve("data/flowers.csv");
        rewrite(Files.readAllLines(data).stream()
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(",", cells[3], cells[1], cells[2], cells[0]))
                .toList());
        assertThat(places()).isEqualTo(places);
        List<String> lines = new ArrayList<>(Files.readAllLines(data));
        lines.set(0, "Soil type,Petal (cm),Sepal (cm),Kind");
        rewrite(lines);
        change("  petal:", "  Petal (cm):");
        change("  sepal:", "  Sepal (cm):");
        change("  soil:", "  Soil type:");
        change("column: kind", "column: Kind");
        change("[soil]", "[Soil type]");
        assertThat(places()).isEqualTo(places);
        assertThat(digest()).isEqualTo(digest);
    }

    @Test
    void anIdDecidesAlone() throws IOException {
        rewriteWithIds(1);
        change("{test: 0.3}", "{test: 0.3, by: [id]}");
        List<Integer> places = places();
        rewriteWithIds(2);
        assertThat(places()).isEqualTo(places);
    }

    @Test
    void eachLabelGivesTheSameShareIfAsked() throws IOException {
        change("{test: 0.3}", "{test: 0.3, stratify: true}");
        try (Run run = Run.start("--experiment=" + experiment)) {
            assertThat(run.split(run.table()).test().counts("kind"))
                    .isEqualTo(new TreeMap<>(Map.of("aster", 12, "bellis", 12, "crocus", 12)));
        }
    }

    @Test
    void testRowsMayHaveAFileOfTheirOwn() throws IOException {
        String own = "soil,kind,sepal,petal,more\nclay,aster,5.1,2.5,x\nsand,bellis,4.2,,y\nsand,,4.2,,y\n";
        Files.writeString(folder.resolve("data/test.csv"), own);
        change("target:", "  held:\n    file: data/test.csv\n    sha256: " + Sha256.of(own) + "\ntarget:");
        change("{test: 0.3}", "{file: data/test.csv}");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + folder.resolve("run"))) {
            Split split = run.split(run.table());
            assertThat(split.train().size()).isEqualTo(120);
            assertThat(split.test().counts("kind")).isEqualTo(new TreeMap<>(Map.of("aster", 1, "bellis", 1)));
            run.save(Experiments.classifier(run, split), split);
        }
        assertThat(Files.readString(folder.resolve("run/config.json")))
                .contains("\"rows\": 3,\n    \"unlabelled\": 1")
                .doesNotContain("testShare");
        Schemas.assertKept(folder.resolve("run"), "config");
        change("{file: data/test.csv}", "{file: data/tset.csv}");
        try (Run run = Run.start("--experiment=" + experiment)) {
            assertThatThrownBy(run::table).hasMessage("""
                    There is no data file "data/tset.csv"
                      where: %s, split.file
                      why:   the section "data" does not name it
                      do:    name it there, with its sha256, as the file that is trained on. Known: flowers, held\
                    """.formatted(experiment));
        }
    }

    private List<Integer> places() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment)) {
            return run.split(run.table("flowers")).test().rows().stream()
                    .map(Row::place)
                    .toList();
        }
    }

    private String digest() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment)) {
            return TestRows.digest(run.split(run.table("flowers")).test());
        }
    }

    private void change(String from, String to) throws IOException {
        String settings = Files.readString(experiment);
        assertThat(settings).contains(from);
        Files.writeString(experiment, settings.replace(from, to));
    }

    private void rewrite(List<String> lines) throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        String old = Sha256.of(data);
        Files.write(data, lines);
        change(old, Sha256.of(data));
    }

    /** An id for each row, and other numbers. */
    private void rewriteWithIds(int petal) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,kind,petal,sepal,soil"));
        for (int i = 0; i < 100; i++) {
            lines.add("r" + i + (i % 2 == 0 ? ",aster," : ",bellis,") + petal + "," + i + ",clay");
        }
        rewrite(lines);
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
