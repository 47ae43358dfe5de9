package io.github.seedbed.questions;

import io.github.seedbed.datasheet.CsvSummary;
import io.github.seedbed.datasheet.DataSource;
import io.github.seedbed.datasheet.DatasheetFacts;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.metrics.Results;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the data files show, compared with what the run says about them: digests, rows, gaps, repetitions, split. */
final class DataEvidence {
    private final EvidenceFiles files;
    private final Optional<RunConfig> config;
    private final Optional<DataProfile> profile;
    private final List<DataSource> sources;
    private final List<CsvSummary> summaries;
    private final Map<String, String> facts;

    DataEvidence(EvidenceFiles files) throws IOException {
        this.files = files;
        this.config = files.run().ifReadable(RunFolder::config);
        this.profile = files.run().ifReadable(RunFolder::profile);
        this.sources = config.isPresent() ? DataSource.of(files.basedir(), config.get()) : List.of();
        this.summaries =
                sources.stream().flatMap(source -> source.profile().stream()).toList();
        this.facts = config.isPresent() && profile.isPresent()
                ? new DatasheetFacts(config.get(), profile.get(), sources).values()
                : Map.of();
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
                seen
                        + " (`config.json`, data): the digest is recorded; whether others can get these bytes was not looked at",
                "not here with the digests that `config.json` names: " + String.join(", ", other));
    }

    private Evidence rows() {
        String named = config.stream()
                .flatMap(known -> known.data().stream())
                .map(data -> data.rows().map(String::valueOf).orElse(""))
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
                isCounted() && facts.containsKey(fact),
                before + facts.get(fact),
                "a data file is not here as the run saw it, or no CSV file");
    }

    private boolean isCounted() {
        return !sources.isEmpty() && summaries.size() == sources.size();
    }

    /** Three files of the run must agree. */
    private Evidence split() throws IOException {
        Optional<Results> metrics = files.run().ifReadable(RunFolder::metrics);
        return Evidence.in(
                config.map(RunConfig::split),
                RunFolder.CONFIG,
                split -> Evidence.of(
                        profile.map(DataProfile::rows).equals(Optional.of(split.train()))
                                && metrics.map(Results::rows).equals(Optional.of(split.test())),
                        split.train() + " training rows, " + split.test()
                                + " test rows (`config.json`, split; `profile.json` and `metrics.json` count as many)",
                        "`config.json`, `profile.json` and `metrics.json` do not agree on the rows of the split"));
    }

    /** Equal rows can only part where the split goes by the place in the file. */
    private Evidence disjoint() throws IOException {
        if (!isCounted()) {
            return counted("duplicates", "");
        }
        boolean repeated = summaries.stream().anyMatch(profile -> profile.repeated() > 0);
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
