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
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the scenarios once, and trains and reproduces each in a project of its own. */
final class Laboratory {
    private final Path folder;
    private final Path classes;

    Laboratory(Path folder) throws IOException {
        this.folder = folder;
        this.classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> sources = new ArrayList<>(SortedFiles.in(Scenario.FOLDER).stream()
                .filter(Files::isRegularFile)
                .toList());
        Scenario.all().forEach(scenario -> sources.add(scenario.source()));
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

    Training training(Scenario scenario) throws IOException {
        Path project = folder.resolve(scenario.mainClass());
        data(project.resolve("data"));
        List<Path> classPath = new ArrayList<>(List.of(classes));
        if (Files.readString(scenario.source()).contains("Onnx.")) {
            classPath.addAll(own());
        }
        // As in the templates: a training of a moment
        List<String> options = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        return new Training(
                project, project.resolve("target"), classes, classPath, scenario.mainClass(), options, List.of());
    }

    private static void data(Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("names.csv"), "name\nAdélie\n");
        Files.writeString(data.resolve("older.csv"), "name\nGentoo\n");
        Files.setLastModifiedTime(data.resolve("older.csv"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
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
        Selection selection = Selection.of(what, null);
        return new Reproduction(training, selection, Clock.systemUTC(), lines::add).run();
    }
}
