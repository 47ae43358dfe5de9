package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.evaluation.Thresholds;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of twelve rows is ill, most of them with a score below 0.5. */
class DecisionTest {
    private static final String SETTINGS = """
            format: 1
            seed: 1
            data: {made: {file: made.csv, sha256: DIGEST}}
            target: {column: label}
            features: {x: {type: number}}
            split: {test: 0.3, stratify: true}
            hyperparameters: {}
            DECISION
            thresholds: THRESHOLDS
            """;

    @TempDir
    private Path folder;

    private String csv;

    @BeforeEach
    void make() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("x,label\n");
        for (int i = 0; i < 1200; i++) {
            text.append(random.nextGaussian() + (i % 12 == 0 ? 1.5 : 0)).append(i % 12 == 0 ? ",ill\n" : ",well\n");
        }
        csv = text.toString();
        Files.writeString(folder.resolve("made.csv"), csv);
    }

    @Test
    void findsMoreOfARareLabelAndKeepsTheThresholdInTheBundle() throws IOException {
        Evaluation.OfClass before = ill(train("", "{accuracyAboveBaseline: 0}"));
        Metrics metrics = train("decision: {label: ill, best: balancedAccuracy}", "{accuracyAboveBaseline: 0}");
        RunConfig.Decision decision =
                new RunFolder(folder.resolve("run")).config().decision().orElseThrow();
        assertThat(decision.label()).isEqualTo("ill");
        // Where the labels are balanced a score of their share stands for "either"
        assertThat(decision.threshold()).isCloseTo(1.0 / 12, within(0.05));
        assertThat(decision.wanted()).isEqualTo("the best balanced accuracy on folds of the training rows");
        assertThat(before.recall().value()).isLessThan(0.4);
        assertThat(ill(metrics).recall().value()).isGreaterThan(0.6);
        // The scores are the same, and so is what only depends on them
        assertThat(ill(metrics).rocAuc()).isEqualTo(before.rocAuc());
        assertThat(metrics.rare()).hasSize(1);
        try (Bundle bundle = Bundle.of(folder.resolve("run"))) {
            Prediction high = bundle.predict(Map.of("x", 1.6));
            assertThat(high.label()).isEqualTo("ill");
            assertThat(high.scores().get("ill")).isBetween(decision.threshold(), 0.5);
            assertThat(bundle.predict(Map.of("x", -1)).label()).isEqualTo("well");
        }
    }

    @Test
    void takesAThresholdOfOnesOwnOrOneWithSoMuchRecall() throws IOException {
        train("decision: {label: ill, at: 0.25}", "{metrics: {rocAuc: 0.7}}");
        assertThat(new RunFolder(folder.resolve("run")).config().decision())
                .contains(new RunConfig.Decision("ill", 0.25, "as experiment.yaml says"));
        Metrics metrics = train("decision: {label: ill, recall: 0.95}", "{labels: {ill: {recall: 0.8}}}");
        assertThat(ill(metrics).recall().value()).isGreaterThan(0.85);
    }

    @Test
    void refusesADecisionAboutOtherLabelsAndThresholdsOfUnknownMetrics() {
        assertThatThrownBy(() -> train("decision: {label: sick, best: macroF1}", "{accuracyAboveBaseline: 0}"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        A threshold cannot decide
                          where: experiment.yaml, decision
                          why:   "sick" is none of the labels ill and well
                          do:    name one of the two""");
        assertThatThrownBy(() -> train("decision: {label: ill, best: rocAuc}", "{accuracyAboveBaseline: 0}"))
                .hasMessageContaining("best is one of accuracy, balancedAccuracy, macroF1");
        assertThatThrownBy(() -> train("decision: {label: ill}", "{metrics: {rocAUC: 0.9}}"))
                .hasMessageContaining("one of at, best and recall says from which score on the label is given")
                .hasMessageContaining("there is no metric \"rocAUC\" there. Did you mean \"rocAuc\"?");
        assertThatThrownBy(() -> train("", "{}")).hasMessageContaining("they demand nothing");
    }

    @Test
    void choosesTheThresholdNextToAHalfOfThoseThatAreEquallyGood() {
        boolean[] ill = {true, false, true, false};
        double[] scores = {0.9, 0.2, 0.6, 0.4};
        Thresholds thresholds = Thresholds.of(ill, scores);
        assertThat(thresholds.best("accuracy")).isEqualTo(0.5);
        assertThat(thresholds.withRecall(0.5)).isEqualTo(0.8);
        assertThat(thresholds.withRecall(1)).isEqualTo(0.5);
    }

    private static Evaluation.OfClass ill(Metrics metrics) {
        return metrics.model().overall().classes().get(0);
    }

    private Metrics train(String decision, String thresholds) throws IOException {
        Files.writeString(
                folder.resolve("experiment.yaml"),
                SETTINGS.replace("DECISION", decision)
                        .replace("THRESHOLDS", thresholds)
                        .replace("DIGEST", Sha256.of(csv)));
        try (Run run =
                Run.start("--experiment=" + folder.resolve("experiment.yaml"), "--output=" + folder.resolve("run"))) {
            Split split = run.split(run.table());
            return (Metrics) run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
    }
}
