package io.github.seedbed.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The model is as much better than its baseline as {@code experiment.yaml} demands. */
final class ThresholdsAreMet implements Rule {
    private static final String NAME = "accuracyAboveBaseline";

    @Override
    public String demand() {
        return "The model is as much better than the baseline as experiment.yaml demands";
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<ObjectNode> config = bundle.json("config.json");
        Optional<ObjectNode> metrics = bundle.json("metrics.json");
        if (config.isEmpty() || metrics.isEmpty()) {
            return List.of();
        }
        // Few rows and few epochs make no good model, and are not meant to
        if (config.get().path("smoke").asBoolean()) {
            return List.of();
        }
        JsonNode threshold = config.get().path("thresholds").path(NAME);
        JsonNode model = accuracy(metrics.get(), "model");
        JsonNode baseline = accuracy(metrics.get(), "baseline");
        if (!threshold.isNumber()) {
            return List.of();
        }
        if (!model.isNumber() || !baseline.isNumber()) {
            return List.of(finding(bundle, "metrics.json does not say how accurate model and baseline are"));
        }
        BigDecimal above = model.decimalValue().subtract(baseline.decimalValue());
        if (above.compareTo(threshold.decimalValue()) >= 0) {
            return List.of();
        }
        return List.of(finding(
                bundle,
                "its accuracy is " + model.asText() + ", the baseline's " + baseline.asText() + ": "
                        + above.toPlainString() + " above, " + threshold.asText() + " is demanded"));
    }

    private static JsonNode accuracy(JsonNode metrics, String of) {
        return metrics.path(of).path("overall").path("accuracy").path("value");
    }

    private Finding finding(AssembledBundle bundle, String why) throws IOException {
        return Finding.of(
                this,
                ExperimentFile.place(bundle, NAME),
                "The model is not good enough",
                why,
                "improve data, features or hyperparameters; or demand less there: thresholds." + NAME);
    }
}
