package io.github.seedbed.questions;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.lock.LockEntry;
import io.github.seedbed.lock.ModelLock;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the files of the run show: seed, settings, model, metrics. */
final class RunEvidence {
    private final EvidenceFiles files;
    private final Optional<RunConfig> config;
    private final Optional<Results> metrics;

    RunEvidence(EvidenceFiles files) throws IOException {
        this.files = files;
        this.config = files.run().ifReadable(RunFolder::config);
        this.metrics = files.run().ifReadable(RunFolder::metrics);
    }

    SortedMap<String, Evidence> all() throws IOException {
        SortedMap<String, Evidence> all = new TreeMap<>();
        all.put("seed", config(RunEvidence::seed));
        all.put("settings", config(RunEvidence::settings));
        all.put("features", config(RunEvidence::features));
        all.put("model", model());
        all.put("lock", lock());
        all.put("metrics", metrics(RunEvidence::defined));
        all.put("intervals", metrics(RunEvidence::intervals));
        all.put("baseline", metrics(RunEvidence::baseline));
        all.put("slices", metrics(RunEvidence::slices));
        return all;
    }

    private Evidence config(Function<RunConfig, Evidence> look) {
        return Evidence.in(config, RunFolder.CONFIG, look);
    }

    private Evidence metrics(Function<Results, Evidence> look) {
        return Evidence.in(metrics, RunFolder.METRICS, look);
    }

    private static Evidence seed(RunConfig config) {
        return new Evidence(true, "everything random comes from the seed " + config.seed() + " (`config.json`, seed)");
    }

    private static Evidence settings(RunConfig config) {
        String listed = config.settings().entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(", "));
        return Evidence.of(
                !listed.isEmpty(),
                "the settings used: " + listed + " (`config.json`, settings)",
                "`config.json` names no settings");
    }

    private static Evidence features(RunConfig config) {
        String names = config.features().stream().map(InputConfig::name).collect(Collectors.joining(", "));
        return Evidence.of(
                !names.isEmpty(),
                "the inputs: " + names + "; predicted is " + config.target().name()
                        + " (`config.json`, features and target)",
                "`config.json` names no inputs");
    }

    private Evidence model() throws IOException {
        Path file = files.folder().resolve(RunFolder.ONNX);
        boolean there = Files.isRegularFile(file) && Files.size(file) > 0;
        return Evidence.of(
                there,
                "the trained model is here: `model.onnx`, SHA-256 " + (there ? Sha256.of(file) : ""),
                "there is no `model.onnx`");
    }

    /** Digest by digest: the lock says which bytes every training must give. */
    private Evidence lock() throws IOException {
        String kind = ModelLock.kind(config.map(RunConfig::isSmoke).orElse(false));
        String architecture = files.run()
                .ifReadable(RunFolder::provenance)
                .map(Provenance::architecture)
                .orElse("");
        Map<String, String> locked = locked(kind, architecture);
        SortedSet<String> names = new TreeSet<>(RunFolder.FILES);
        names.addAll(locked.keySet());
        List<String> other = new ArrayList<>();
        for (String name : names) {
            Path file = files.folder().resolve(name);
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(locked.get(name))) {
                other.add("`" + name + "`");
            }
        }
        String place = "`model.lock`, runs." + kind + "." + architecture;
        return Evidence.of(
                other.isEmpty(),
                "all files of the run have the digests that every `mvn verify` must reproduce (" + place + ")",
                "not in " + place + ": " + String.join(", ", other) + "; mvn seedbed:lock agrees on them");
    }

    /** Nothing if the lock is missing or broken: {@code seedbed:reproduce} reports that. */
    private Map<String, String> locked(String kind, String architecture) throws IOException {
        try {
            return ModelLock.read(files.basedir())
                    .flatMap(lock -> lock.entry(kind, architecture))
                    .<Map<String, String>>map(LockEntry::files)
                    .orElse(Map.of());
        } catch (ProblemException e) {
            return Map.of();
        }
    }

    private static Evidence defined(Results metrics) {
        String names = names(metrics, Interval::defined);
        return Evidence.of(
                !names.isEmpty(),
                names + ", on " + metrics.rows() + " test rows (`metrics.json`, model.overall)",
                "`metrics.json` holds no metrics");
    }

    private static Evidence intervals(Results metrics) {
        String names = names(metrics, Interval::defined);
        String without = names(metrics, interval -> interval.defined() && !interval.contains(interval.value()));
        return Evidence.of(
                !names.isEmpty() && without.isEmpty(),
                "each has an interval, level " + Json.number(metrics.level()) + ": " + names
                        + " (`metrics.json`, low and high): Wilson's for shares such as accuracy, the jackknife's for areas"
                        + " under curves, the bootstrap's for the rest",
                without.isEmpty()
                        ? "`metrics.json` holds no metrics"
                        : "`metrics.json` has no interval for " + without);
    }

    private static String names(Results metrics, Predicate<Interval> which) {
        Measured overall = metrics.model().overall();
        return metrics.task().metrics().stream()
                .filter(metric -> which.test(metric.of(overall)))
                .map(Metric::key)
                .collect(Collectors.joining(", "));
    }

    private static Evidence baseline(Results metrics) {
        Measured model = metrics.model().overall();
        Measured baseline = metrics.baseline().overall();
        Metric first = metrics.task().first();
        String always = metrics instanceof Metrics labels ? labels.baseline().label() : "the mean";
        return Evidence.of(
                baseline.n() == model.n() && first.of(baseline).defined(),
                "always " + always + " has " + (metrics instanceof Metrics ? "an " : "a ") + first.title() + " of "
                        + value(first.of(baseline)) + " on the same " + baseline.n() + " rows, the model "
                        + value(first.of(model)) + " (`metrics.json`, baseline)",
                "`metrics.json` has no baseline on the same rows");
    }

    private static String value(Interval interval) {
        return interval.defined() ? Json.number(interval.value()).toString() : "null";
    }

    private static Evidence slices(Results metrics) {
        int slices = metrics.model().slices().size();
        return Evidence.of(
                slices > 0,
                "the metrics are also reported for " + slices + " groups of rows (`metrics.json`, model.slices)",
                "`metrics.json` is not reported per group: name columns in `experiment.yaml`, slices");
    }
}
