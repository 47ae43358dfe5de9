package io.github.seedbed.check;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Results;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The model is as good, and as much better than its baseline, as {@code experiment.yaml} demands. */
final class ThresholdsAreMet extends Rule {
    private static final String ACCURACY = "accuracyAboveBaseline";
    private static final String RMSE = "rmseBelowBaseline";

    ThresholdsAreMet() {
        super("The model is as good as experiment.yaml demands");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<RunConfig> config = bundle.run().ifReadable(RunFolder::config);
        Optional<Results> metrics = bundle.run().ifReadable(RunFolder::metrics);
        // Few rows and few epochs make no good model, and are not meant to
        if (config.isEmpty() || metrics.isEmpty() || config.get().isSmoke()) {
            return List.of();
        }
        RunConfig.Thresholds thresholds = config.get().thresholds();
        List<Finding> findings = new ArrayList<>();
        if (thresholds.accuracyAboveBaseline().isPresent()) {
            findings.addAll(above(
                    bundle, metrics.get(), thresholds.accuracyAboveBaseline().get()));
        }
        if (thresholds.rmseBelowBaseline().isPresent()) {
            findings.addAll(
                    below(bundle, metrics.get(), thresholds.rmseBelowBaseline().get()));
        }
        for (MetricThresholds.Missed missed : MetricThresholds.missed(thresholds, metrics.get())) {
            findings.add(finding(bundle, missed.name(), missed.why()));
        }
        return findings;
    }

    private List<Finding> above(AssembledBundle bundle, Results metrics, double demanded) throws IOException {
        Interval model = Metric.ACCURACY.of(metrics.model().overall());
        Interval baseline = Metric.ACCURACY.of(metrics.baseline().overall());
        if (!model.defined() || !baseline.defined()) {
            return List.of(finding(bundle, ACCURACY, "metrics.json does not say how accurate model and baseline are"));
        }
        BigDecimal threshold = Json.number(demanded);
        BigDecimal above = Json.number(model.value()).subtract(Json.number(baseline.value()));
        return above.compareTo(threshold) >= 0
                ? List.of()
                : List.of(finding(
                        bundle,
                        ACCURACY,
                        "its accuracy is " + Json.number(model.value()) + ", the baseline's "
                                + Json.number(baseline.value()) + ": " + above.toPlainString() + " above, " + threshold
                                + " is demanded"));
    }

    /** As a share: in grams it would say nothing about other data. */
    private List<Finding> below(AssembledBundle bundle, Results metrics, double demanded) throws IOException {
        Interval model = Metric.RMSE.of(metrics.model().overall());
        Interval baseline = Metric.RMSE.of(metrics.baseline().overall());
        if (!model.defined() || !baseline.defined()) {
            return List.of(finding(bundle, RMSE, "metrics.json does not say how far off model and baseline are"));
        }
        BigDecimal threshold = Json.number(demanded);
        BigDecimal share = Json.number(baseline.value() == 0 ? 0 : 1 - model.value() / baseline.value());
        return share.compareTo(threshold) >= 0
                ? List.of()
                : List.of(finding(
                        bundle,
                        RMSE,
                        "its RMSE is " + Json.number(model.value()) + ", the baseline's "
                                + Json.number(baseline.value()) + ": the share by which it is below is "
                                + share.toPlainString() + ", " + threshold + " is demanded"));
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
