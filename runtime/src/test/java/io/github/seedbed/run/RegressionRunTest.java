package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Estimate;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.model.ElasticNet;
import io.github.seedbed.model.Learner;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.model.TribuoRegression;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/** A run whose target is a number: with each learner, and what is said where labels and numbers are mixed up. */
class RegressionRunTest {
    @TempDir
    private Path folder;

    private Path experiment;

    @BeforeEach
    void writeWeights() throws IOException {
        experiment = Experiments.weights(folder);
    }

    static Stream<Arguments> learners() {
        return Stream.of(
                Arguments.of("ridge", new RidgeRegression(1)),
                Arguments.of("elastic net", new ElasticNet(0.01, 0.5)),
                Arguments.of("tree", new TribuoRegression(() -> new CARTRegressionTrainer(5))),
                Arguments.of(
                        "forest",
                        new TribuoRegression(() -> new RandomForestTrainer<>(
                                new CARTRegressionTrainer(8, 7, 0, 0.6F, false, new MeanSquaredError(), 1),
                                new AveragingCombiner(),
                                20,
                                1))),
                Arguments.of("boosted trees", new TribuoRegression(RegressionRunTest::boosted)));
    }

    private static XGBoostRegressionTrainer boosted() {
        return new XGBoostRegressionTrainer(
                BoosterType.GBTREE,
                TreeMethod.HIST,
                RegressionType.LINEAR,
                30,
                0.3,
                0,
                3,
                1,
                1,
                1,
                1,
                0,
                1,
                LoggingVerbosity.SILENT,
                1);
    }

    /** Saving holds the numbers of Java against those of ONNX Runtime, on all test rows and golden rows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("learners")
    void eachLearnerGivesAWholeRun(String name, Learner learner) throws IOException {
        NumberMetrics metrics = train(learner);
        assertThat(metrics.model().overall().r2().value()).isGreaterThan(0.7);
        assertThat(metrics.model().overall().coverage().value()).isBetween(0.75, 1.0);
        for (String file : List.of("config", "parity", "profile")) {
            Schemas.assertKept(folder.resolve("target/run"), file);
        }
        assertThat(Schemas.faults(
                        "metrics-regression",
                        Files.readString(folder.resolve("target/run/metrics.json")),
                        InputFormat.JSON))
                .isEmpty();
        RunFilesTest.assertGivenAgain(new RunFolder(folder.resolve("target/run")));
        assertThat(Files.exists(folder.resolve("target/run/model.tribuo")))
                .isEqualTo(!List.of("ridge", "elastic net").contains(name));
        Map<String, String> before = digests();
        train(learner);
        assertThat(digests()).isEqualTo(before);
    }

    private Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String file : List.of("config.json", "metrics.json", "model.onnx", "model.tribuo", "parity.json")) {
            Path path = folder.resolve("target/run").resolve(file);
            digests.put(file, Files.exists(path) ? Sha256.of(path) : "");
        }
        return digests;
    }

    @Test
    void theFilesSayWhatAReaderOfTheModelNeeds() throws IOException {
        train(new RidgeRegression(1));
        RunFolder run = new RunFolder(folder.resolve("target/run"));
        RunConfig config = run.config();
        assertThat(config.task()).isEqualTo(Task.REGRESSION);
        assertThat(config.labels()).isEmpty();
        assertThat(config.outputs()).containsExactly("value", "low", "high");
        RunConfig.NumberTarget target = config.target().number().orElseThrow();
        assertThat(target.unit()).contains("g");
        assertThat(target.mean()).isBetween(target.min(), target.max());
        assertThat(run.goldenRows().rows())
                .extracting(GoldenRows.Row::about)
                .containsExactly(
                        "a middle answer",
                        "the lowest answer",
                        "the highest answer",
                        "a missing value",
                        "a category that was never seen");
        assertThat(run.goldenRows().tolerance()).isCloseTo(1e-5 * target.scale(), within(1e-9));
        assertThat(run.profile().labels().keySet()).hasSize(4).allMatch(name -> name.matches("[0-9.]+ to [0-9.]+"));
        assertThat(run.profile().target()).isPresent();
        assertThat(run.profile().shift().distances()).containsKey("weight");
    }

    @Test
    void aBundleEstimates() throws IOException {
        train(new RidgeRegression(1));
        try (Bundle bundle = Bundle.of(folder.resolve("target/run"))) {
            Estimate estimate = bundle.estimate(Map.of("length", 5, "width", 1.5, "soil", "clay"));
            assertThat(estimate.value()).isCloseTo(300 + 350 + 60 + 50, within(20.0));
            assertThat(estimate.high() - estimate.value()).isCloseTo(estimate.value() - estimate.low(), within(1e-3));
            assertThat(estimate.warnings()).isEmpty();
            assertThat(bundle.estimate(Map.of("length", 99)).warnings())
                    .containsExactly(
                            "length is 99, the training data reach from 2 to 9.9",
                            "width is missing: the average of the training data stands in for it",
                            "soil is missing: the average of the training data stands in for it");
            assertThatThrownBy(() -> bundle.predict(Map.of()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                    The model has no labels to predict
                      where: config.json, task
                      why:   Weight is a number
                      do:    call bundle.estimate(…)""");
        }
    }

    @Test
    void theModelIsTheSameForAnyOrderOfTheRows() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("data/weights.csv"));
        train(new RidgeRegression(1));
        byte[] before = Files.readAllBytes(folder.resolve("target/run/model.onnx"));
        List<String> turned = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.reverse(turned);
        turned.add(0, lines.get(0));
        String csv = String.join("\n", turned) + "\n";
        Files.writeString(folder.resolve("data/weights.csv"), csv);
        Files.writeString(experiment, Files.readString(experiment).replaceFirst("[0-9a-f]{64}", Sha256.of(csv)));
        train(new RidgeRegression(1));
        assertThat(Files.readAllBytes(folder.resolve("target/run/model.onnx"))).isEqualTo(before);
    }

    @Test
    void candidatesAreComparedByTheirRmse() throws IOException {
        try (Run run = start()) {
            Table train = run.split(run.table()).train();
            List<CrossValidation.Result<Double>> results = run.crossValidation(train, 4)
                    .compare(List.of(1e6, 1.0), (rows, l2) -> run.fit(rows, new RidgeRegression(l2)));
            assertThat(results).extracting(CrossValidation.Result::candidate).containsExactly(1.0, 1e6);
            assertThat(results.get(0).metrics().keySet()).containsExactly(Metric.RMSE, Metric.MAE, Metric.R2);
        }
    }

    @Test
    void aLearnerOfLabelsIsRefused() throws IOException {
        assertThatThrownBy(() -> train(new LogisticRegression(1)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                The learner predicts labels, and the target is a number
                  where: the method fit of your Train class
                  why:   LogisticRegression learns labels; experiment.yaml says target: {column: weight, type: number}
                  do:    learn numbers there: run.fit(rows, new RidgeRegression(chosen.l2())); or, if the numbers are names of classes, write type: category""");
    }

    @Test
    void aNumericTargetWithoutATypeIsAQuestion() throws IOException {
        replace(", type: number, unit: g, step: 0.1", "", "rmseBelowBaseline", "accuracyAboveBaseline");
        try (Run run = start()) {
            assertThatThrownBy(run::table).isInstanceOf(ProblemException.class).hasMessageMatching("""
                    (?s)It is not clear whether the target is a number or a label
                      where: .*experiment.yaml, target.weight
                      why:   it holds \\d+ different numbers, such as [0-9., ]+: if they measure something, the model is to answer with a number, otherwise with one of these names of classes
                      do:    write which of the two under target: type: number, with unit: and step: of the measurement; or type: category""");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "thresholds", "metrics", "labels", "stratify"})
    void settingsThatDoNotFitTheTargetAreRefused(String what) throws IOException {
        switch (what) {
            case "unit" -> replace("type: number, unit: g, step: 0.1", "unit: g", "", "");
            case "thresholds" -> replace("rmseBelowBaseline", "accuracyAboveBaseline", "", "");
            case "metrics" -> replace("rmseBelowBaseline: 0.5", "metrics: {rocAuc: 0.9}", "", "");
            case "labels" -> replace("rmseBelowBaseline: 0.5", "labels: {heavy: {recall: 0.9}}", "", "");
            default -> replace("test: 0.3", "test: 0.3, stratify: true", "", "");
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        switch (what) {
                            case "unit" -> "unit and step belong to a number: add type: number";
                            case "thresholds" ->
                                "write rmseBelowBaseline: 0.3 (its RMSE 30 % below that of the mean) in place of accuracyAboveBaseline";
                            case "metrics" ->
                                "\"weight\" is a number, and its model has no rocAuc: demand one of rmse, mae, medianError, r2, coverage";
                            case "labels" -> "\"weight\" is a number, and its model has no labels";
                            default -> "stratify deals out labels, and \"weight\" is a number: take stratify out";
                        });
    }

    @Test
    void aThresholdThatDecidesBetweenLabelsIsRefused() throws IOException {
        replace("hyperparameters: {}", "hyperparameters: {}\ndecision: {label: heavy, at: 0.5}", "", "");
        assertThatThrownBy(this::start).isInstanceOf(ProblemException.class).hasMessageMatching("""
                        (?s)The settings do not fit together
                          where: .*experiment.yaml, line 1
                          why:   decision: a threshold decides between two labels, and "weight" is a number: take the section out
                          do:    change the value""");
    }

    @Test
    void anyMetricOfANumberMayBeDemandedButTheMeanError() throws IOException {
        replace("rmseBelowBaseline: 0.5", "metrics: {mae: 30, r2: 0.7}", "", "");
        train(new RidgeRegression(1));
        RunConfig.Thresholds kept =
                new RunFolder(folder.resolve("target/run")).config().thresholds();
        assertThat(kept.metrics()).contains(Map.of("mae", 30.0, "r2", 0.7));
        replace("mae: 30", "bias: 0", "", "");
        assertThatThrownBy(this::start).hasMessageContaining("there is no metric \"bias\" there");
    }

    private void replace(String one, String other, String two, String another) throws IOException {
        Files.writeString(
                experiment, Files.readString(experiment).replace(one, other).replace(two, another));
    }

    private Run start() throws IOException {
        return Run.start("--experiment=" + experiment, "--output=" + folder.resolve("target/run"));
    }

    private NumberMetrics train(Learner learner) throws IOException {
        try (Run run = start()) {
            Split split = run.split(run.table());
            return (NumberMetrics) run.save(run.fit(split.train(), learner), split);
        }
    }
}
