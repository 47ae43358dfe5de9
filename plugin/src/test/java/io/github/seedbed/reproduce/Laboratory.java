package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.train.Training;
import io.github.seedbed.train.TrainingProcess;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the scenarios once, and trains and reproduces each in a project of its own. */
final class Laboratory {
    /** A training that runs every look-alike, each with a folder of its own in the run. */
    static final String ALL_HARMLESS = "AllHarmless";

    /** To compile is a third of what a training of a moment takes, most of it for the agent's start. */
    private static final String HARDLY_COMPILED = "-XX:CompileThresholdScaling=20";

    private final Path folder;
    private final Path classes;

    /** Compiles all scenarios. */
    Laboratory(Path folder) throws IOException {
        this(folder, List.of());
    }

    /** Compiles all scenarios, and a training for each group that is to share one. */
    Laboratory(Path folder, List<List<Scenario>> groups) throws IOException {
        this.folder = folder;
        this.classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> sources = new ArrayList<>(SortedFiles.in(Scenario.FOLDER).stream()
                .filter(Files::isRegularFile)
                .toList());
        Scenario.all().forEach(scenario -> sources.add(scenario.source()));
        sources.add(sharing(ALL_HARMLESS, Scenario.harmlessTogether()));
        for (List<Scenario> group : groups) {
            sources.add(sharing(nameOf(group), group));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            StringWriter output = new StringWriter();
            List<String> options = List.of("-g", "-d", classes.toString(), "--release", "17", "-encoding", "UTF-8");
            var units = files.getJavaFileObjectsFromPaths(sources);
            assertThat(compiler.getTask(output, files, null, options, null, units)
                            .call())
                    .as(output.toString())
                    .isTrue();
        }
    }

    private Path sharing(String name, List<Scenario> scenarios) throws IOException {
        String calls = scenarios.stream()
                // What sets a default for all that runs after it comes last
                .sorted(Comparator.comparing(scenario -> scenario.text().contains(".setDefault(")))
                .map(scenario ->
                        "        %1$s.main(new String[] {args[0] + \"/%1$s\"});\n".formatted(scenario.mainClass()))
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve(name + ".java"),
                "final class %s {%n    public static void main(String[] args) throws Exception {%n        Save.metric(args, \"all\", 1);%n%s    }%n}%n"
                        .formatted(name, calls));
    }

    private static String nameOf(List<Scenario> group) {
        return group.stream().map(Scenario::mainClass).collect(Collectors.joining("And"));
    }

    /** As in the templates for a fault of every day and for what only looks like one. */
    Training training(Scenario scenario) throws IOException {
        boolean interpreted =
                Scenario.faults().contains(scenario) && !Scenario.everyday().contains(scenario);
        return training(scenario.mainClass(), isWithOnnx(scenario), interpreted ? List.of(HARDLY_COMPILED) : List.of());
    }

    private static boolean isWithOnnx(Scenario scenario) {
        return scenario.text().contains("Onnx.");
    }

    /** Returns a training of faults that are not of every day, each of which has a folder of its own in the run. */
    Training together(List<Scenario> group) throws IOException {
        return training(nameOf(group), group.stream().anyMatch(Laboratory::isWithOnnx), List.of(HARDLY_COMPILED));
    }

    Training allOfThem() throws IOException {
        return training(ALL_HARMLESS, true, List.of());
    }

    private Training training(String mainClass, boolean withOnnx, List<String> more) throws IOException {
        Path project = folder.resolve(mainClass);
        data(project.resolve("data"));
        Files.writeString(Files.createDirectories(project.resolve(".git")).resolve("HEAD"), "c0ffee".repeat(7) + "\n");
        Files.writeString(Files.createDirectories(project.resolve(".settings")).resolve("rounds.txt"), "12\n");
        List<Path> classPath = new ArrayList<>(List.of(classes));
        if (withOnnx) {
            classPath.addAll(own());
        }
        // As in the templates: a training of a moment; and a home folder that nobody else has
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + project.resolve("home").toAbsolutePath()));
        options.addAll(more);
        return new Training(project, project.resolve("target"), classes, classPath, mainClass, options, List.of());
    }

    private static void data(Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("names.csv"), "name\nAdélie\n");
        for (String name : List.of("older.csv", "first.csv", "second.csv")) {
            Files.writeString(data.resolve(name), "name\nGentoo\n");
            Files.setLastModifiedTime(data.resolve(name), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
    }

    private static List<Path> own() {
        return List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .stream()
                .map(Path::of)
                .filter(path -> path.toString().contains("tribuo-util-onnx")
                        || path.toString().contains("protobuf-java"))
                .toList();
    }

    Optional<Problem> reproduce(String what, Training training, List<String> lines) throws Exception {
        new TrainingProcess(training, line -> {}).run(training.run());
        Selection selection = Selection.of(what, null, null);
        return new Reproduction(training, selection, Clock.systemUTC(), lines::add).run();
    }
}
