package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.train.RunFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accuracy 0.875, log loss 0.25; Adelie has a recall of 0.75, Gentoo no precision. */
class MetricThresholdsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsReachedIsNotMentioned() throws Exception {
        assertThat(missed(
                        Map.of("accuracy", 0.875, "logLoss", 0.25, "rocAuc", 0.9),
                        Map.of("Adelie", Map.of("recall", 0.75, "precision", 1.0))))
                .isEmpty();
    }

    @Test
    void whatIsNotReachedIsNamedWithItsPlace() throws Exception {
        assertThat(missed(Map.of("accuracy", 0.9), Map.of("Adelie", Map.of("recall", 0.8))))
                .containsExactly(
                        new MetricThresholds.Missed(
                                "metrics.accuracy", "its accuracy is 0.875; at least 0.9 is demanded"),
                        new MetricThresholds.Missed(
                                "labels.Adelie.recall", "its recall for Adelie is 0.75; at least 0.8 is demanded"));
        assertThat(missed(Map.of("logLoss", 0.2), Map.of("Gentoo", Map.of("precision", 0.1))))
                .extracting(MetricThresholds.Missed::why)
                .containsExactly(
                        "its log loss is 0.25; at most 0.2 is demanded",
                        "its precision for Gentoo is not defined; at least 0.1 is demanded");
    }

    @Test
    void aLabelThatTheModelLacksMeetsNothing() throws Exception {
        assertThat(missed(Map.of(), Map.of("Gento", Map.of("f1", 0.0))))
                .containsExactly(new MetricThresholds.Missed(
                        "labels.Gento.f1", "the model has no label Gento. Did you mean \"Gentoo\"?"));
    }

    private List<MetricThresholds.Missed> missed(Map<String, Double> metrics, Map<String, Map<String, Double>> labels)
            throws Exception {
        RunFixture.write(folder, 7);
        return MetricThresholds.missed(
                new RunConfig.Thresholds(Optional.empty(), Optional.empty(), Optional.of(metrics), Optional.of(labels)),
                new RunFolder(folder).metrics());
    }
}
