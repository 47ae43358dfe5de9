package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.train.Training;
import io.github.seedbed.train.TrainingProcess;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings whose target is a number, by every learner at once, and one with a fault: real ones, on 150 rows. */
@Tag("full")
class RegressionReproducedTest {
    private static final String TRAIN = """
            import io.github.seedbed.model.ElasticNet;
            import io.github.seedbed.model.Learner;
            import io.github.seedbed.model.RidgeRegression;
            import io.github.seedbed.model.TribuoRegression;
            import io.github.seedbed.run.Run;
            import io.github.seedbed.run.Split;
            import java.io.IOException;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import org.tribuo.common.tree.RandomForestTrainer;
            import org.tribuo.regression.ensemble.AveragingCombiner;
            import org.tribuo.regression.rtree.CARTRegressionTrainer;
            import org.tribuo.regression.rtree.impurity.MeanSquaredError;

            public final class Train {
                public static void main(String[] args) throws IOException {
                    train(args[0], new RidgeRegression(L2));
                    OTHERS
                }

                /** What is true of one execution only lies beside its run: here within the run of another. */
                private static void other(String output, Learner learner) throws IOException {
                    train(output, learner);
                    Files.delete(Path.of(output.substring("--output=".length()) + ".json"));
                }

                private static void train(String output, Learner learner) throws IOException {
                    try (Run run = Run.start("--experiment=experiment.yaml", output)) {
                        Split split = run.split(run.table());
                        run.save(run.fit(split.train(), learner), split);
                    }
                }
            }
            """;

    private static final String OTHERS = """
            other(args[0] + "/elastic", new ElasticNet(0.01, 0.5));
                    other(args[0] + "/tree", new TribuoRegression(() -> new CARTRegressionTrainer(5)));
                    other(args[0] + "/forest", new TribuoRegression(() -> new RandomForestTrainer<>(
                            new CARTRegressionTrainer(8, 2, 0, 0.6F, false, new MeanSquaredError(), 1),
                            new AveragingCombiner(), 10, 1)));""";

    @TempDir
    private Path project;

    @BeforeEach
    void data() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("weight,length,soil\n");
        for (int i = 0; i < 150; i++) {
            int length = random.nextInt(100);
            csv.append(3 * length + random.nextInt(30)).append(',').append(length);
            csv.append(random.nextBoolean() ? ",clay\n" : ",sand\n");
        }
        Files.writeString(project.resolve("weights.csv"), csv);
        Files.writeString(project.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {weights: {file: weights.csv, sha256: %s}}
                target: {column: weight, type: number, unit: g}
                features: {length: {type: number}, soil: {type: category}}
                split: {test: 0.3}
                hyperparameters: {}
                thresholds: {rmseBelowBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
    }

    @Test
    void everyLearnerGivesTheSameBytesThoughEverySourceIsChanged() throws Exception {
        List<String> lines = new ArrayList<>();
        Optional<Problem> found = reproduced("all", TRAIN.replace("L2", "1").replace("OTHERS", OTHERS), lines);
        assertThat(found).as(String.join("\n", lines)).isEmpty();
        for (String learner : List.of("elastic", "tree", "forest")) {
            assertThat(project.resolve("target/run/" + learner + "/model.onnx")).isRegularFile();
        }
    }

    @Test
    void aFaultIsFoundAndPlaced() throws Exception {
        List<String> lines = new ArrayList<>();
        String fault =
                TRAIN.replace("L2", "1 + System.currentTimeMillis() % 1000").replace("OTHERS", "");
        assertThat(reproduced("clock", fault, lines)).as("found").isPresent();
        var findings = Json.parse(Files.readAllBytes(project.resolve("target/reproduce/report.json")), "report.json")
                .path("findings");
        String report = String.join("\n", lines);
        assertThat(findings.size()).as(report).isEqualTo(1);
        assertThat(findings.path(0).path("cause").asText()).as(report).isEqualTo("clock");
        assertThat(findings.path(0).path("lines").toString())
                .as(report)
                .contains("\"file\":\"Train.java\",\"line\":" + lineOf(fault, "currentTimeMillis"));
        assertThat(findings.path(0).path("places").toString()).as(report).contains("model.onnx", "metrics.json");
    }

    private static long lineOf(String source, String part) {
        return source.substring(0, source.indexOf(part)).lines().count();
    }

    private Optional<Problem> reproduced(String what, String source, List<String> lines) throws Exception {
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        compile(Files.writeString(project.resolve("Train.java"), source), classes, path);
        List<Path> classPath = Stream.concat(
                        Stream.of(classes),
                        Stream.of(path.split(File.pathSeparator)).map(Path::of))
                .toList();
        List<String> options = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        Training training =
                new Training(project, project.resolve("target"), classes, classPath, "Train", options, List.of());
        new TrainingProcess(training, line -> {}).run(training.run());
        return new Reproduction(training, Selection.of(what, null, null), Clock.systemUTC(), lines::add).run();
    }

    private static void compile(Path source, Path classes, String path) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-g", "-d", classes.toString(), "-cp", path, "--release", "17");
            boolean compiled = compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(output.toString()).isTrue();
        }
    }
}
