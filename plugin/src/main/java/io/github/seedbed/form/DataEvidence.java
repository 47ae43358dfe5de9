package io.github.seedbed.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.datasheet.DataProfile;
import io.github.seedbed.datasheet.DataSource;
import io.github.seedbed.datasheet.DatasheetFacts;
import io.github.seedbed.internal.yaml.YamlText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the data files show, beside what the run says about them: digests, rows, gaps, repetitions, split. */
final class DataEvidence {
    private final EvidenceFiles files;
    private final JsonNode config;
    private final List<DataSource> sources;
    private final List<DataProfile> profiles;
    private final Map<String, String> facts;

    DataEvidence(EvidenceFiles files) throws IOException {
        this.files = files;
        this.config = files.json("config.json");
        this.sources = DataSource.of(files.basedir(), config);
        this.profiles =
                sources.stream().flatMap(source -> source.profile().stream()).toList();
        this.facts = new DatasheetFacts(config, files.json("profile.json"), sources).values();
    }

    SortedMap<String, Evidence> all() throws IOException {
        SortedMap<String, Evidence> all = new TreeMap<>();
        all.put("data", data());
        all.put("rows", rows());
        all.put("columns", counted("columns", "the columns, read from the data files:\n\n"));
        all.put("balance", counted("balance", "rows by label: "));
        all.put("missing", counted("missing", ""));
        all.put("duplicates", counted("duplicates", ""));
        all.put("timeSpan", counted("timeSpan", ""));
        all.put("personal", counted("personal", ""));
        all.put("split", split());
        all.put("disjoint", disjoint());
        return all;
    }

    private Evidence data() {
        List<String> other = sources.stream()
                .filter(source -> source.size().isEmpty())
                .map(source -> "`" + source.file() + "`")
                .toList();
        String seen = sources.stream()
                .map(source -> "`" + source.file() + "` has the SHA-256 " + source.sha256())
                .collect(Collectors.joining("; "));
        return Evidence.of(
                !sources.isEmpty() && other.isEmpty(),
                seen + " (`config.json`, data)",
                "not here with the digests that `config.json` names: " + String.join(", ", other));
    }

    private Evidence rows() {
        String named = config.path("data")
                .valueStream()
                .map(data -> data.path("rows").asText())
                .collect(Collectors.joining(", "));
        String counted = sources.stream()
                .map(source -> source.profile()
                        .map(profile -> String.valueOf(profile.rows()))
                        .orElse("unknown"))
                .collect(Collectors.joining(", "));
        return Evidence.of(
                isCounted() && named.equals(counted),
                named + " rows (`config.json`, data; counted in the data files)",
                "`config.json` says " + named + " rows, the data files have " + counted);
    }

    private Evidence counted(String fact, String before) {
        return Evidence.of(
                isCounted(), before + facts.get(fact), "a data file is not here as the run saw it, or no CSV file");
    }

    private boolean isCounted() {
        return !sources.isEmpty() && profiles.size() == sources.size();
    }

    /** Three files of the run must agree. */
    private Evidence split() throws IOException {
        JsonNode train = config.path("split").path("train");
        JsonNode test = config.path("split").path("test");
        boolean agreed = train.isNumber()
                && train.equals(files.json("profile.json").path("rows"))
                && test.equals(files.json("metrics.json").path("rows"));
        return Evidence.of(
                agreed,
                train.asText() + " rows to learn from, " + test.asText()
                        + " to test on (`config.json`, split; `profile.json` and `metrics.json` count as many)",
                "`config.json`, `profile.json` and `metrics.json` do not agree on the rows of the split");
    }

    /** Equal rows can only part where the split goes by the place in the file. */
    private Evidence disjoint() throws IOException {
        if (!isCounted()) {
            return counted("duplicates", "");
        }
        boolean repeated = profiles.stream().anyMatch(profile -> profile.repeated() > 0);
        return Evidence.of(
                !repeated || !byPlace(),
                repeated
                        ? "rows that are equal are on the same side: the split goes by their content (`experiment.yaml`, split)"
                        : "no row of the data files equals another, so none is on both sides of the split",
                "rows occur several times, and the split goes by their place in the file (`experiment.yaml`,"
                        + " split.every): some may be on both sides");
    }

    private boolean byPlace() throws IOException {
        try {
            Object split =
                    YamlText.of(files.projectText("experiment.yaml")).fields().get("split");
            return Optional.ofNullable(split)
                    .filter(Map.class::isInstance)
                    .map(fields -> ((Map<?, ?>) fields).containsKey("every"))
                    .orElse(false);
        } catch (YamlText.Invalid e) {
            return true; // Unknown
        }
    }
}
