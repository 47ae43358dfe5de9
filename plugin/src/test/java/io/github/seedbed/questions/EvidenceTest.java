package io.github.seedbed.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.internal.digest.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a form calls verified was looked for: it holds in a complete bundle, and does not where it is broken. */
class EvidenceTest {
    @TempDir
    private Path folder;

    private Path bundle;

    /** A project of which everything can be verified. */
    @BeforeEach
    void assemble() throws Exception {
        BundleFolder assembled = ProjectFixture.in(folder);
        write("README.md", "Run `mvn verify`.\n");
        write("src/main/java/Train.java", "class Train {}\n");
        edit("CITATION.cff", "license: Apache", "repository-code: https://example.org/code\nlicense: Apache");
        assembled.write();
        bundle = assembled.path();
        edit("target/bundle/provenance.json", "uncommitted", "0123456789".repeat(4));
        String digests = Checksums.of(folder.resolve("target/run")).digests().entrySet().stream()
                .map(file -> "\"" + file.getKey() + "\": \"" + file.getValue() + "\"")
                .collect(Collectors.joining(", "));
        String architecture =
                new EvidenceFiles(folder, bundle).run().provenance().architecture();
        write(
                "model.lock",
                "{\"format\": 1, \"runs\": {\"full\": {\"" + architecture + "\": {\"jdk\": [17], \"files\": {" + digests
                        + "}}}}}");
    }

    @Test
    void holdsInACompleteBundle() throws Exception {
        assertThat(evidence())
                .isNotEmpty()
                .allSatisfy((name, evidence) -> assertThat(evidence.holds())
                        .as(name + ": " + evidence.text())
                        .isTrue());
        assertThat(evidence().get("intervals").text())
                .isEqualTo(
                        "each has an interval, level 0.95: accuracy, balancedAccuracy, macroF1, rocAuc, averagePrecision,"
                                + " logLoss, brier, ece (`metrics.json`, low"
                                + " and high): Wilson's for shares such as accuracy, the jackknife's for areas under curves, the bootstrap's for the rest");
    }

    /**
     * The columns: what is broken; in which file; which text; by what it is replaced. An empty text is the whole file.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    seed         | target/bundle/config.json     | "seed": 7                     | "seed": null
                    settings     | target/bundle/config.json     | "settings"                    | "others"
                    features     | target/bundle/config.json     | "features"                    | "others"
                    model        | target/bundle/model.onnx      |                               |
                    lock         | target/bundle/parity.json     | 5075                          | 5076
                    lock         | model.lock                    | full                          | smoke
                    lock         | target/bundle/config.json     | "format": 1                   | "smoke": true, "format": 1
                    metrics      | target/bundle/metrics.json    | "overall"                     | "others"
                    intervals    | target/bundle/metrics.json    | "low": 0.5291, "high": 0.9776 | "low": 0.9291, "high": 0.9776
                    intervals    | target/bundle/metrics.json    | "low": 0.5291, "high": 0.9776 | "low": null, "high": 0.9776
                    baseline     | target/bundle/metrics.json    | "baseline"                    | "others"
                    baseline     | target/bundle/metrics.json    | "Adelie", "overall": {"n": 8  | "Adelie", "overall": {"n": 9
                    slices       | target/bundle/metrics.json    | "slices"                      | "others"
                    data         | data/penguins.csv             | Adelie,Torgersen,39.1         | Adelie,Torgersen,39.2
                    rows         | target/bundle/config.json     | "rows": 344                   | "rows": 343
                    rows         | data/penguins.csv             |                               |
                    columns      | data/penguins.csv             |                               |
                    balance      | data/penguins.csv             |                               |
                    missing      | data/penguins.csv             |                               |
                    duplicates   | data/penguins.csv             |                               |
                    timeSpan     | data/penguins.csv             |                               |
                    personal     | data/penguins.csv             |                               |
                    disjoint     | data/penguins.csv             |                               |
                    split        | target/bundle/profile.json    | "rows": 32                    | "rows": 33
                    split        | target/bundle/metrics.json    | "rows": 8                     | "rows": 9
                    code         | src/main/java/Train.java      | DELETE                        |
                    commit       | target/bundle/provenance.json | 0123456789012345678901        | uncommitted
                    repository   | target/bundle/codemeta.json   | codeRepository                | others
                    dependencies | target/bundle/provenance.json | some:1.0                      | some:1.0-SNAPSHOT
                    dependencies | target/bundle/provenance.json | "artifacts"                   | "others"
                    platform     | target/bundle/provenance.json | "jdk"                         | "others"
                    instructions | README.md                     | mvn verify                    | make
                    instructions | card/model-card.md            | $metrics.table                | none
                    licence      | target/bundle/CITATION.cff    | license: Apache-2.0           | version: 1
                    licence      | target/bundle/LICENSE         |                               |
                    dataLicence  | target/bundle/CITATION.cff    | license: CC0-1.0              | version: 1
                    dataAddress  | target/bundle/CITATION.cff    | doi: 10.5281/zenodo.3960218   | version: 1
                    croissant    | target/bundle/croissant.json  | "creator"                     | "author"
                    croissant    | target/bundle/croissant.json  | DELETE                        |
                    """)
    void doesNotHoldWhereItIsBroken(String name, String file, String from, String to) throws Exception {
        if ("DELETE".equals(from)) {
            Files.delete(folder.resolve(file));
        } else if (from == null) {
            write(file, "");
        } else {
            edit(file, from, to);
        }
        assertThat(evidence().get(name).holds()).as(evidence().get(name).text()).isFalse();
    }

    /** Repeated rows part only where the split goes by their place. */
    @Test
    void equalRowsOnBothSidesAreFound() throws Exception {
        String data = Files.readString(folder.resolve("data/penguins.csv"));
        String last = data.substring(data.lastIndexOf('\n', data.length() - 2) + 1);
        write("data/penguins.csv", data + last);
        edit(
                "target/bundle/config.json",
                "a3f59e5be4e6848653124d993524b7922c3eb8e40eb5c23edafc9ec75e30d7e6",
                io.github.seedbed.internal.digest.Sha256.of(folder.resolve("data/penguins.csv")));
        assertThat(evidence().get("disjoint"))
                .isEqualTo(new Evidence(
                        true,
                        "rows that are equal are on the same side: the split goes by their content (`experiment.yaml`,"
                                + " split)"));
        write("experiment.yaml", "format: 1\nsplit:\n  every: 5\n");
        assertThat(evidence().get("disjoint").holds()).isFalse();
    }

    @Test
    void noTableAboveLeavesAnyOut() throws Exception {
        CsvSource rows = EvidenceTest.class
                .getDeclaredMethod("doesNotHoldWhereItIsBroken", String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        List<String> broken = rows.textBlock()
                .lines()
                .map(row -> row.split(" ")[0])
                .distinct()
                .toList();
        assertThat(broken).containsExactlyInAnyOrderElementsOf(evidence().keySet());
    }

    @Test
    void formsReferToNothingElse() throws Exception {
        Map<String, Evidence> evidence = evidence();
        Set<String> known = new TreeSet<>(evidence.keySet());
        known.addAll(CardPlaces.in(new EvidenceFiles(folder, bundle)).keySet());
        List<String> names = KnownForms.NAMES.stream()
                .flatMap(name -> new LongForm(name, KnownForms.text(name), evidence, Map.of()).references().stream())
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    private Map<String, Evidence> evidence() throws IOException {
        return Evidence.in(folder, bundle);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void edit(String name, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(name));
        assertThat(before).contains(from);
        write(name, before.replace(from, to));
    }
}
