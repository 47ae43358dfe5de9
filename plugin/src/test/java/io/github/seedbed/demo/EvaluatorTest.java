package io.github.seedbed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.model.Classifier;
import io.github.seedbed.model.ElasticNet;
import io.github.seedbed.model.Estimator;
import io.github.seedbed.model.Learner;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.model.TribuoRegression;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.BaggingTrainer;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/** The page's scripts answer as Java does, for every kind of model: with Node.js, where it is. */
final class EvaluatorTest {
    /** Held here, so that its level stays: Tribuo tells of every tree. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private static final Map<String, Trainer<Label>> TRAINERS = new TreeMap<>(Map.of(
            "linear", linear(),
            "linear with hinge", new LinearSGDTrainer(new Hinge(), new AdaGrad(0.5, 0.1), 3, 1),
            "factorisation machine",
                    new FMClassificationTrainer(new LogMulticlass(), new AdaGrad(0.1, 0.1), 3, 1000, 1, 4, 0.1),
            "bag", new BaggingTrainer<>(linear(), new FullyWeightedVotingCombiner(), 7),
            "bag by vote", new BaggingTrainer<>(linear(), new VotingCombiner(), 7),
            "tree", new CARTClassificationTrainer(6),
            "forest",
                    new RandomForestTrainer<>(
                            new CARTClassificationTrainer(8, 2, 0, 0.7F, false, new GiniIndex(), 1),
                            new FullyWeightedVotingCombiner(),
                            15,
                            1)));

    private static final Map<String, Learner> LEARNERS = new TreeMap<>(Map.of(
            "ridge", new RidgeRegression(1),
            "elastic net", new ElasticNet(0.01, 0.5),
            "tree of numbers", new TribuoRegression(() -> new CARTRegressionTrainer(5)),
            "forest of numbers",
                    new TribuoRegression(() -> new RandomForestTrainer<>(
                            new CARTRegressionTrainer(8, 2, 0, 0.6F, false, new MeanSquaredError(), 1),
                            new AveragingCombiner(),
                            15,
                            1))));

    private static final String ANSWER = """
            import { readFileSync } from "node:fs";
            import { open } from "./onnx.js";
            const kinds = JSON.parse(readFileSync("kinds.json", "utf8"));
            const rows = kinds.rows.map(row => row.map(value => value ?? NaN));
            const answers = kinds.files.map(file => {
              const bytes = readFileSync(file);
              const scores = open(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
              return scores(rows).map(row => Array.from(row));
            });
            console.log(JSON.stringify({ format: 1, answers }));
            """;

    private static final String REFUSE = """
            import { readFileSync } from "node:fs";
            import { open } from "./onnx.js";
            const bytes = readFileSync("strange.onnx");
            try { open(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)); }
            catch (error) { console.log(error.message); }
            """;

    @TempDir
    private Path folder;

    private record Kinds(List<String> files, List<List<Float>> rows) {}

    private static Trainer<Label> linear() {
        return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.5, 0.1), 3, 1);
    }

    @Test
    void everyKindOfModelAnswersAsInJava() throws Exception {
        TRIBUO.setLevel(Level.WARNING);
        Table table = table();
        Map<String, Predictor> models = new LinkedHashMap<>();
        TRAINERS.forEach((kind, trainer) -> models.put(kind, Classifier.fit(table, FEATURES, "kind", trainer)));
        LEARNERS.forEach((kind, learner) -> models.put(kind, learner.fit(table, FEATURES, "weight", line -> {})));
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, Predictor> model : models.entrySet()) {
            files.add(model.getKey() + ".onnx");
            Files.write(
                    folder.resolve(model.getKey() + ".onnx"), model.getValue().onnx());
        }
        List<List<Float>> rows = rows();
        Files.write(folder.resolve("kinds.json"), Json.write(new Kinds(files, rows)));
        JsonNode answers = Json.parse(NodePage.print(folder, ANSWER).getBytes(StandardCharsets.UTF_8), "answers")
                .path("answers");
        int kind = 0;
        for (Map.Entry<String, Predictor> model : models.entrySet()) {
            double scale = model.getValue() instanceof Estimator estimator ? estimator.scale() : 1;
            for (int i = 0; i < rows.size(); i++) {
                double[] expected = model.getValue().answer(array(rows.get(i)));
                assertThat(answers.path(kind).path(i).size()).isEqualTo(expected.length);
                for (int output = 0; output < expected.length; output++) {
                    assertThat(answers.path(kind).path(i).path(output).asDouble())
                            .as(model.getKey() + ", row " + i)
                            .isCloseTo(expected[output], within(Parity.LEAST * scale));
                }
            }
            kind++;
        }
    }

    @Test
    void anUnknownOperatorIsRefusedByName() throws Exception {
        byte[] model = Classifier.fit(table(), FEATURES, "kind", linear()).onnx();
        String text = new String(model, StandardCharsets.ISO_8859_1);
        Files.write(
                folder.resolve("strange.onnx"),
                text.replace("Softmax", "Softnax").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(NodePage.print(folder, REFUSE))
                .isEqualTo("model.onnx: the operator Softnax is unknown to this page\n");
    }

    @Test
    void noNameStandsTwiceInAHeader() throws Exception {
        assertThat(NodePage.print(folder, """
                        import { extended } from "./table.js";
                        console.log(extended(["low", "low 2", "x"], ["predicted", "low", "warnings"]).join());
                        """)).isEqualTo("low,low 2,x,predicted,low 3,warnings\n");
    }

    private Table table() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("kind,a,b,weight\n");
        for (int i = 0; i < 90; i++) {
            csv.append("xyz".charAt(i % 3)).append(',');
            csv.append(i % 3 + random.nextInt(8) / 8F)
                    .append(',')
                    .append(random.nextInt(8))
                    .append(',')
                    .append(3000 + 100 * (i % 3) + random.nextInt(200))
                    .append('\n');
        }
        List<Feature> numbers = List.of(feature("a"), feature("b"), feature("weight"));
        return Table.read(Files.writeString(folder.resolve("table.csv"), csv), numbers, "kind", List.of());
    }

    /** Between the training rows and far from them, with and without a missing value. */
    private static List<List<Float>> rows() {
        SplittableRandom random = new SplittableRandom(2);
        List<List<Float>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Float a = i % 9 == 0 ? null : Float.valueOf((float) random.nextDouble(-1, 5));
            rows.add(Arrays.asList(a, (float) random.nextDouble(-20, 30)));
        }
        return rows;
    }

    private static float[] array(List<Float> row) {
        float[] array = new float[row.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = row.get(i) == null ? Float.NaN : row.get(i);
        }
        return array;
    }

    private static final List<Feature> FEATURES = List.of(feature("a"), feature("b"));

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
