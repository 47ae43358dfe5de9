package io.github.seedbed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.data.OfferedDates;
import io.github.seedbed.features.DatePart;
import io.github.seedbed.features.DateSource;
import io.github.seedbed.internal.date.CellDate;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.internal.text.Tokens;
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
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Assumptions;
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

/** The page's scripts answer as Java does, for every kind of model and for every title: with Node.js, where it is. */
final class EvaluatorTest {
    private static final Path TITLES = Path.of("../templates/text-classification/data/titles.csv");

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

    private static final String WORDS = """
            import { readFileSync } from "node:fs";
            import { words } from "./words.js";
            const { texts } = JSON.parse(readFileSync("texts.json", "utf8"));
            console.log(JSON.stringify({ format: 1, words: texts.map(words) }));
            """;

    private static final String DATES = """
            import { readFileSync } from "node:fs";
            import { part, read } from "./dates.js";
            const { dates } = JSON.parse(readFileSync("dates.json", "utf8"));
            console.log(JSON.stringify({ format: 1, parts: dates.map(({ text, format, part: name }) => {
              const time = read(text, format);
              return String(time ? part(time, name) : "none");
            }) }));
            """;

    @TempDir
    private Path folder;

    private record Kinds(List<String> files, List<List<Float>> rows) {}

    private record Texts(List<String> texts) {}

    private record Dates(List<OfDate> dates) {}

    private record OfDate(String text, Optional<String> format, DatePart part) {}

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
        JsonNode answers = Json.parse(node(ANSWER).getBytes(StandardCharsets.UTF_8), "answers")
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
        assertThat(node(REFUSE)).isEqualTo("model.onnx: the operator Softnax is unknown to this page\n");
    }

    @Test
    void noNameStandsTwiceInAHeader() throws Exception {
        assertThat(node("""
                        import { extended } from "./table.js";
                        console.log(extended(["low", "low 2", "x"], ["predicted", "low", "warnings"]).join());
                        """)).isEqualTo("low,low 2,x,predicted,low 3,warnings\n");
    }

    @Test
    void everyTitleHasTheSameWords() throws Exception {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "a",
                "İstanbul ΟΔΥΣΣΕΎΣ Straße",
                "竹取物語 かぐや姫",
                "นิราศ ១២",
                "x² ½ ﬁne e\u0301te\u0301 \uD83D\uDCD8 i\u0307i"));
        try (var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(TITLES))) {
            parser.forEach(row -> texts.add(row.get("title") + " " + row.get("author")));
        }
        assertThat(texts).hasSizeGreaterThan(800);
        Files.write(folder.resolve("texts.json"), Json.write(new Texts(texts)));
        JsonNode words = Json.parse(node(WORDS).getBytes(StandardCharsets.UTF_8), "words")
                .path("words");
        for (int i = 0; i < texts.size(); i++) {
            List<String> found = new ArrayList<>();
            words.path(i).forEach(word -> found.add(word.asText()));
            assertThat(found).as(texts.get(i)).isEqualTo(Tokens.of(texts.get(i)));
        }
    }

    @Test
    void everyDateHasTheSameParts() throws Exception {
        haveTheSameParts(new TreeMap<>(Map.of(
                "",
                List.of("2024-02-29", "1969-12-31T23:59", "2024-02-29 18:30:05.5", "0007-03-01", "24-1-1", "", "May"),
                "dd.MM.yyyy",
                List.of("31.12.1999", "1.1.2000", "29.02.2023", "2000-01-01"),
                "d/M/uuuu HH:mm",
                List.of("1/12/2020 23:05", "01/2/2020 24:00", "01/2/2020 23:60"),
                "d.M.yyyy h:mm a",
                List.of(
                        "1.2.2020 12:05 am",
                        "1.2.2020 12:05 PM",
                        "1.2.2020 0:05 PM",
                        "1.2.2020 13:05 PM",
                        "1.2.2020 1:05"),
                "hh:mm:ss a, d MMM yyyy",
                List.of("09:59:59 pm, 4 Jul 1976", "9:59:59 pm, 4 Jul 1976", "09:59:60 pm, 4 Jul 1976"),
                "d MMM yyyy",
                List.of("4 Jul 1976", "4 JUL 1976", "4 July 1976"),
                "yyyy-MM",
                List.of("2020-11", "2020-13"),
                "yyyy'Y'",
                List.of("2020Y"),
                "seconds",
                List.of("-1", "1700000000.7", "x"),
                "milliseconds",
                List.of("1700000000700"))));
    }

    @Test
    void everyPatternThatMayBeOfferedIsRead() throws Exception {
        List<LocalDateTime> times = List.of(
                LocalDateTime.of(2024, 2, 29, 0, 0),
                LocalDateTime.of(1999, 12, 31, 23, 59, 59),
                LocalDateTime.of(2023, 5, 1, 12, 5, 9));
        Map<String, List<String>> texts = new TreeMap<>();
        for (String pattern : OfferedDates.patterns()) {
            DateTimeFormatter formatter = pattern.isEmpty()
                    ? DateTimeFormatter.ISO_LOCAL_DATE_TIME
                    : CellDate.formatter(Optional.of(pattern));
            texts.put(pattern, times.stream().map(formatter::format).toList());
        }
        assertThat(haveTheSameParts(texts)).doesNotContain("none");
    }

    /** Returns the parts, as Java reads the texts of each format. */
    private List<String> haveTheSameParts(Map<String, List<String>> texts) throws Exception {
        List<OfDate> dates = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        texts.forEach((format, some) -> some.forEach(text -> {
            for (DatePart part : DatePart.values()) {
                Optional<String> pattern = Optional.of(format).filter(name -> !name.isEmpty());
                dates.add(new OfDate(text, pattern, part));
                expected.add(new DateSource("day", part, pattern)
                        .value(text)
                        .map(Object::toString)
                        .orElse("none"));
            }
        }));
        Files.write(folder.resolve("dates.json"), Json.write(new Dates(dates)));
        JsonNode parts = Json.parse(node(DATES).getBytes(StandardCharsets.UTF_8), "parts")
                .path("parts");
        for (int i = 0; i < expected.size(); i++) {
            assertThat(parts.path(i).asText()).as(dates.get(i).toString()).isEqualTo(expected.get(i));
        }
        return expected;
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

    private String node(String script) throws Exception {
        for (String name : DemoPage.ASSETS) {
            Files.writeString(folder.resolve(name), DemoPage.asset(name));
        }
        // Or Node.js would take them for scripts without imports
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}\n");
        Files.writeString(folder.resolve("test.js"), script);
        Path log = folder.resolve("log");
        try {
            Process node = new ProcessBuilder("node", "test.js")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int exit = node.waitFor();
            assertThat(exit).as(Files.readString(log)).isZero();
            return Files.readString(log);
        } catch (IOException e) {
            System.out.println("SKIPPED, for this machine lacks Node.js: the demo page's arithmetic");
            return Assumptions.abort("missing: Node.js");
        }
    }
}
