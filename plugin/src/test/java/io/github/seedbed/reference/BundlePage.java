package io.github.seedbed.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.picture.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a run and of a bundle, with the keys of those that are JSON. */
final class BundlePage {
    /** What is in the files that have no schema. */
    private static final SortedMap<String, String> OTHERS = new TreeMap<>(Map.ofEntries(
            Map.entry(".zenodo.json", "the metadata that Zenodo reads, from `CITATION.cff` and the POM"),
            Map.entry("CITATION.cff", "how to cite the model: the project's own file"),
            Map.entry("LICENSE", "the project's own file"),
            Map.entry("README.md", "the model card: `card/model-card.md` with the metrics of the run"),
            Map.entry(Checksums.FILE, "the SHA-256 of every other file; its own SHA-256 is the bundle's id"),
            Map.entry(
                    "bom.json",
                    "a bill of materials as CycloneDX 1.6 describes models: task, metrics, data, libraries, considerations"),
            Map.entry("citation.bib", "the citation for BibTeX"),
            Map.entry("codemeta.json", "the citation as CodeMeta"),
            Map.entry("croissant.json", "the data in the Croissant format, without the rows"),
            Map.entry("datasheet.md", "the datasheet: `card/datasheet.md` with what the build knows of the data"),
            Map.entry("model.onnx", "the model from raw values to scores, for ONNX runtimes in any language")));

    /** The schemas of the files in a bundle, then of those beside it. */
    private static final List<String> SCHEMAS = List.of(
            "config",
            "metrics",
            "metrics-regression",
            "parity",
            "profile",
            "provenance",
            "run",
            "lock",
            "seeds",
            "reproduction",
            "fleet",
            "copies",
            "seedbed.properties");

    private BundlePage() {}

    static String text() throws IOException {
        StringBuilder page = new StringBuilder(Page.top(
                "Files of a run and of a bundle",
                "the lists of files in the code and the JSON Schemas",
                "Training writes `target/run`; `seedbed:card` assembles `target/bundle`, which holds the files of the"
                        + " run unchanged. Every one holds the files of this table, and of"
                        + " the figures those of what it predicts: labels or numbers.",
                "Every JSON file carries `format`; a reader refuses a higher one. The schemas lie in"
                        + " `bundle/src/main/resources/io/github/seedbed/schema`."));
        page.append(Page.table("file|in a run|what", files()));
        page.append("\nSome hold more: `")
                .append(RunFolder.NATIVE)
                .append("`, the model as Tribuo writes it, where Tribuo");
        page.append(
                " trained it; `vocabulary.txt`, the words and pairs of words that a model knows of a text, one a line;");
        page.append(
                " `figures/slices.svg` where there are slices; a folder `forms` with the project's forms; the data files, below");
        page.append(
                " `data`, where their licence lets everybody pass them on; and what the project's own code adds to its run.\n");
        for (String name : SCHEMAS) {
            SchemaTables schema = SchemaTables.of(name);
            page.append("\n## ").append(schema.title()).append('\n').append(schema.tables());
        }
        return page.toString();
    }

    private static List<String> files() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> names = new ArrayList<>(BundleFolder.FILES);
        names.add(Checksums.FILE);
        for (Task task : Task.values()) {
            names.addAll(Picture.files(task));
        }
        for (String name : names.stream().distinct().sorted().toList()) {
            rows.add(Page.row("`" + name + "`", RunFolder.FILES.contains(name) ? "yes" : "", what(name)));
        }
        assertThat(names)
                .as("files described here, though no bundle holds them")
                .containsAll(OTHERS.keySet());
        return rows;
    }

    private static String what(String name) throws IOException {
        if (name.startsWith(Picture.FOLDER)) {
            boolean ofLabels = Picture.files(Task.CLASSIFICATION).contains(name);
            boolean ofNumbers = Picture.files(Task.REGRESSION).contains(name);
            return "a figure of the card" + (ofLabels && ofNumbers ? "" : ofLabels ? " of labels" : " of numbers");
        }
        String schema = name.replaceFirst("[.]json$", "");
        if (SCHEMAS.contains(schema)) {
            return SchemaTables.of(schema).title().replaceFirst("^[^:]*: ", "") + ", below";
        }
        assertThat(OTHERS)
                .as("a file of the bundle that this page does not describe")
                .containsKey(name);
        return OTHERS.get(name);
    }
}
