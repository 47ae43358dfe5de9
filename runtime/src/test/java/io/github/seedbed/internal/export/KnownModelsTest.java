package io.github.seedbed.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.model.Classifier;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.ensemble.BaggingTrainer;
import org.tribuo.math.optimisers.AdaGrad;

/** Whatever Tribuo exports of the kinds that Seedbed promises is opened as a model of a known kind. */
class KnownModelsTest {
    private static final Map<String, Trainer<Label>> TRAINERS = new TreeMap<>(Map.of(
            "linear", linear(),
            "linear with hinge", new LinearSGDTrainer(new Hinge(), new AdaGrad(0.5, 0.1), 3, 1),
            "factorisation machine",
                    new FMClassificationTrainer(new LogMulticlass(), new AdaGrad(0.1, 0.1), 3, 1000, 1, 4, 0.1),
            "bag", new BaggingTrainer<>(linear(), new FullyWeightedVotingCombiner(), 7),
            "bag by vote", new BaggingTrainer<>(linear(), new VotingCombiner(), 7)));

    @TempDir
    private Path folder;

    private static Trainer<Label> linear() {
        return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.5, 0.1), 3, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "linear with hinge", "factorisation machine", "bag", "bag by vote"})
    void isOpened(String kind) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("kind,a,b\n");
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            float[] row = {i % 3 + random.nextInt(8) / 8F, random.nextInt(8)};
            rows.add(row);
            csv.append("xyz".charAt(i % 3))
                    .append(',')
                    .append(row[0])
                    .append(',')
                    .append(row[1])
                    .append('\n');
        }
        List<Feature> features = List.of(feature("a"), feature("b"));
        Table table = Table.read(Files.writeString(folder.resolve("table.csv"), csv), features, "kind", List.of());
        Classifier classifier = Classifier.fit(table, features, "kind", TRAINERS.get(kind));
        try (OnnxModel model = OnnxModel.open(classifier.onnx(), "model.onnx")) {
            model.require(2, classifier.outputs());
            float[][] scores = model.scores(rows.toArray(float[][]::new));
            for (int i = 0; i < scores.length; i++) {
                double[] expected = classifier.answer(rows.get(i));
                for (int label = 0; label < expected.length; label++) {
                    assertThat((double) scores[i][label]).isCloseTo(expected[label], within(Parity.LEAST));
                }
            }
        }
    }

    private static Feature feature(String name) {
        return new Feature(
                name,
                name,
                Feature.Type.NUMBER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
