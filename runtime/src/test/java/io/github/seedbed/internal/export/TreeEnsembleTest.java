package io.github.seedbed.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.onnx.Scores;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.model.Classifier;
import io.github.seedbed.model.Encoder;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.tree.DecisionTreeTrainer;
import org.tribuo.common.tree.ExtraTreesTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;

/** Trees written as ONNX answer as they do in Java, on training rows, made-up rows, and on both sides of every fork. */
class TreeEnsembleTest {
    private static final int CASES = 10;
    private static final String TARGET = "label";

    /** Held here, so that its level stays: Tribuo tells of every tree. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    @TempDir
    private Path folder;

    private static final Map<String, LongFunction<Trainer<Label>>> TRAINERS = new TreeMap<>(Map.of(
            "tree", seed -> new CARTClassificationTrainer(6),
            "stump of one leaf", seed -> new CARTClassificationTrainer(6, 10_000, 0, 1, false, new GiniIndex(), seed),
            "forest",
                    seed -> new RandomForestTrainer<>(
                            cart(0.7F, false, seed), new FullyWeightedVotingCombiner(), 15, seed),
            "forest by vote",
                    seed -> new RandomForestTrainer<>(cart(0.5F, false, seed), new VotingCombiner(), 10, seed),
            "extra trees",
                    seed -> new ExtraTreesTrainer<>(
                            cart(0.5F, true, seed), new FullyWeightedVotingCombiner(), 15, seed),
            "weighted", seed -> new AdaBoostTrainer(new CARTClassificationTrainer(2), 8, seed),
            "boosted", seed -> boosted(TreeMethod.EXACT, seed),
            "boosted by histogram", seed -> boosted(TreeMethod.HIST, seed)));

    @BeforeAll
    static void quieten() {
        TRIBUO.setLevel(Level.WARNING);
    }

    private static DecisionTreeTrainer<Label> cart(float features, boolean random, long seed) {
        return new CARTClassificationTrainer(Integer.MAX_VALUE, 1, 0, features, random, new GiniIndex(), seed);
    }

    private static Trainer<Label> boosted(TreeMethod method, long seed) {
        return new XGBoostClassificationTrainer(
                BoosterType.GBTREE, method, 12, 0.3, 0, 4, 1, 0.8, 0.8, 1, 0, 1, LoggingVerbosity.SILENT, seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tree",
                "stump of one leaf",
                "forest",
                "forest by vote",
                "extra trees",
                "weighted",
                "boosted",
                "boosted by histogram"
            })
    void answersInOnnxAsInJava(String kind) throws IOException {
        for (long seed = 1; seed <= CASES; seed++) {
            Classifier classifier = classifier(kind, seed);
            assertSameAnswers(classifier, rows(classifier, new SplittableRandom(seed)), kind + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"forest", "boosted", "boosted by histogram"})
    void equalTrainingsGiveEqualBytesWithoutClockOrHost(String kind) throws IOException {
        Classifier one = classifier(kind, 3);
        Classifier two = classifier(kind, 3);
        assertThat(one.onnx()).isEqualTo(two.onnx());
        byte[] own = one.nativeFile().orElseThrow().bytes();
        assertThat(own).isEqualTo(two.nativeFile().orElseThrow().bytes());
        assertThat(new String(own, StandardCharsets.ISO_8859_1))
                .doesNotContain(Year.now(ZoneOffset.UTC) + "-")
                .doesNotContain(System.getProperty("java.version"));
        Model<Label> back = read(own);
        float[] row = new float[one.encoder().mean().length];
        assertThat(new Classifier(one.encoder(), back).answer(row)).isEqualTo(one.answer(row));
    }

    @Test
    void aThousandEqualVotesAddUpToOne() throws IOException {
        Table table = table(4, 60, 1, 2);
        Trainer<Label> trainer = new RandomForestTrainer<>(cart(0.5F, false, 1), new VotingCombiner(), 1_000, 1);
        Classifier classifier = Classifier.fit(table, features(1), TARGET, trainer);
        assertSameAnswers(classifier, madeUp(classifier, new SplittableRandom(1)), "1000 trees");
    }

    /** Words and categories that a row does not have are absent for XGBoost, and 0 for everybody else. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsAbsentGoesTheSameWayInOnnx(boolean hasNumber) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder csv = new StringBuilder(TARGET + ",words,kind,size");
        for (int row = 0; row < 300; row++) {
            int label = random.nextInt(3);
            csv.append("\nlabel").append(label).append(",the");
            for (int word = 0; word < 6; word++) {
                csv.append(" w").append(random.nextInt(9) == 0 ? random.nextInt(20) : label + 3 * random.nextInt(3));
            }
            csv.append(',').append("abc?".charAt(random.nextInt(8) == 0 ? 3 : (label + random.nextInt(2)) % 3));
            csv.append(',').append(random.nextInt(10) == 0 ? "NA" : label + random.nextInt(30));
        }
        Path file = Files.writeString(folder.resolve("words.csv"), csv.append('\n'));
        List<Feature> features = new ArrayList<>(List.of(feature("words", Feature.Type.TEXT)));
        features.add(feature("kind", Feature.Type.CATEGORY));
        if (hasNumber) {
            features.add(feature("size", Feature.Type.NUMBER));
        }
        Table table = Table.read(file, features, TARGET, List.of());
        Classifier classifier = Classifier.fit(table, features, TARGET, boosted(TreeMethod.HIST, 1));
        List<float[]> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(classifier.encoder().columns(row)));
        assertSameAnswers(classifier, rows, "training rows");
        assertSameAnswers(classifier, rows(classifier, random), "made-up rows");
        for (int i = 0; i < rows.size(); i++) {
            assertThat(classifier.answer(rows.get(i))).isEqualTo(classifier.answers(table)[i]);
        }
    }

    @Test
    void saysWhichBoosterItDoesNotWrite() throws IOException {
        Table table = table(4, 60, 2, 3);
        Trainer<Label> linear = new XGBoostClassificationTrainer(
                BoosterType.LINEAR, TreeMethod.AUTO, 3, 0.3, 0, 4, 1, 1, 1, 1, 0, 1, LoggingVerbosity.SILENT, 1);
        Classifier classifier = Classifier.fit(table, features(2), TARGET, linear);
        assertThatThrownBy(classifier::onnx)
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                The boosted trees cannot be written as ONNX
                  where: the booster of XGBoost in your Train class
                  why:   it is gblinear, and Seedbed writes gbtree
                  do:    leave the booster out of the parameters: gbtree is what Tribuo takes then""");
    }

    private static void assertSameAnswers(Classifier classifier, List<float[]> rows, String about) {
        try (OnnxModel model = OnnxModel.open(classifier.onnx(), "model.onnx")) {
            float[][] actual = model.scores(rows.toArray(float[][]::new));
            for (int i = 0; i < actual.length; i++) {
                double[] expected = classifier.answer(rows.get(i));
                double[] found = new double[expected.length];
                double worst = 0;
                for (int label = 0; label < found.length; label++) {
                    found[label] = actual[i][label];
                    worst = Math.max(worst, Math.abs(found[label] - expected[label]));
                }
                assertThat(worst).as("%s, row %d", about, i).isLessThan(Parity.LEAST);
                assertThat(Scores.best(found)).as("%s, row %d", about, i).isEqualTo(Scores.best(expected));
            }
        }
    }

    /** Few labels or many, one feature or several, on a coarse grid, so that there are ties and gaps. */
    private Classifier classifier(String kind, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int features = 1 + random.nextInt(5);
        Table table = table(seed, 40 + random.nextInt(120), features, 2 + random.nextInt(11));
        return Classifier.fit(
                table, features(features), TARGET, TRAINERS.get(kind).apply(seed));
    }

    private static List<Feature> features(int numbers) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < numbers; i++) {
            features.add(feature("f" + i, Feature.Type.NUMBER));
        }
        features.add(feature("kind", Feature.Type.CATEGORY));
        return features;
    }

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Table table(long seed, int rows, int numbers, int labels) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder(TARGET + ",kind");
        for (int i = 0; i < numbers; i++) {
            csv.append(",f").append(i);
        }
        for (int row = 0; row < rows; row++) {
            csv.append("\nlabel").append(random.nextInt(labels)).append(',').append("ab?".charAt(random.nextInt(3)));
            for (int i = 0; i < numbers; i++) {
                boolean missing = random.nextInt(10) == 0;
                csv.append(',').append(missing ? "NA" : 1e3 * i + random.nextInt(30) / 10.0);
            }
        }
        Path file = Files.writeString(folder.resolve("table.csv"), csv.append('\n'));
        return Table.read(file, features(numbers), TARGET, List.of());
    }

    private static List<float[]> rows(Classifier classifier, SplittableRandom random) throws IOException {
        List<float[]> rows = madeUp(classifier, random);
        trees(classifier).forEach(tree -> around(tree, classifier, random, rows));
        return rows;
    }

    private static List<TreeNode> trees(Classifier classifier) throws IOException {
        Encoder encoder = classifier.encoder();
        Scaling scaling = new Scaling(new InputSchema(encoder.inputs()), encoder.mean(), encoder.scale());
        TribuoClassifier tribuo = new TribuoClassifier(
                scaling, read(classifier.nativeFile().orElseThrow().bytes()));
        return TreeEnsemble.of(tribuo).orElseThrow().trees();
    }

    private static Model<Label> read(byte[] nativeFile) throws IOException {
        return Model.deserializeFromStream(new ByteArrayInputStream(nativeFile)).castModel(Label.class);
    }

    private static List<float[]> madeUp(Classifier classifier, SplittableRandom random) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(row(classifier, random));
        }
        return rows;
    }

    private static float[] row(Classifier classifier, SplittableRandom random) {
        float[] row = new float[classifier.encoder().mean().length];
        for (int i = 0; i < row.length; i++) {
            float mean = classifier.encoder().mean()[i];
            row[i] = random.nextInt(6) == 0 ? Float.NaN : mean + (float) (6 * random.nextDouble() - 3);
        }
        return row;
    }

    /** The raw values beside each fork: the one that just goes left, and the next one. */
    private static void around(TreeNode node, Classifier classifier, SplittableRandom random, List<float[]> rows) {
        if (node instanceof TreeNode.Fork fork) {
            for (float value : new float[] {fork.largest(), Math.nextUp(fork.largest())}) {
                float[] row = row(classifier, random);
                row[fork.column()] = value;
                rows.add(row);
            }
            around(fork.left(), classifier, random, rows);
            around(fork.right(), classifier, random, rows);
        }
    }
}
