package io.github.seedbed.check;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The model is as good, and as much better than its baseline, as {@code experiment.yaml} demands. */
final class ThresholdsAreMet implements Rule {
    private static final String NAME = "accuracyAboveBaseline";

    @Override
    public String demand() {
        return "The model is as good as experiment.yaml demands";
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<RunConfig> config = bundle.run().ifReadable(RunFolder::config);
        Optional<Metrics> metrics = bundle.run().ifReadable(RunFolder::metrics);
        // Few rows and few epochs make no good model, and are not meant to
        if (config.isEmpty() || metrics.isEmpty() || config.get().isSmoke()) {
            return List.of();
        }
        RunConfig.Thresholds thresholds = config.get().thresholds();
        List<Finding> findings = new ArrayList<>();
        if (thresholds.accuracyAboveBaseline().isPresent()) {
            findings.addAll(aboveBaseline(
                    bundle,
                    metrics.get(),
                    Json.number(thresholds.accuracyAboveBaseline().get())));
        }
        for (MetricThresholds.Missed missed : MetricThresholds.missed(thresholds, metrics.get())) {
            findings.add(finding(bundle, missed.name(), missed.why()));
        }
        return findings;
    }

    private List<Finding> aboveBaseline(AssembledBundle bundle, Metrics metrics, BigDecimal threshold)
            throws IOException {
        Interval model = metrics.model().overall().accuracy();
        Interval baseline = metrics.baseline().overall().accuracy();
        if (!model.defined() || !baseline.defined()) {
            return List.of(finding(bundle, NAME, "metrics.json does not say how accurate model and baseline are"));
        }
        BigDecimal above = Json.number(model.value()).subtract(Json.number(baseline.value()));
        if (above.compareTo(threshold) >= 0) {
            return List.of();
        }
        return List.of(finding(
                bundle,
                NAME,
                "its accuracy is " + Json.number(model.value()) + ", the baseline's " + Json.number(baseline.value())
                        + ": " + above.toPlainString() + " above, " + threshold + " is demanded"));
    }

    private Finding finding(AssembledBundle bundle, String name, String why) throws IOException {
        return Finding.of(
                this,
                ExperimentFile.place(bundle, name.substring(name.lastIndexOf('.') + 1)),
                "The model is not good enough",
                why,
                "improve data, features or hyperparameters; or demand less there: thresholds." + name);
    }
}
