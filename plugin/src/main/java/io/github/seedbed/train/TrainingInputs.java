package io.github.seedbed.train;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Everything that a training's result depends on, as digests: while none changes there is no need to train again.
 *
 * @param digests name of the input to its digest; what is short stands there as it is
 */
record TrainingInputs(SortedMap<String, String> digests) {
    private static final Pattern DATA_FILE = Pattern.compile("data\\..+\\.file");

    static TrainingInputs of(Training training) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        digests.put(
                "JDK",
                System.getProperty("java.vendor") + " " + Runtime.version() + " " + System.getProperty("os.arch"));
        digests.put("main class", training.mainClass());
        digests.put("arguments", String.join(" ", training.arguments()));
        digests.put("JVM arguments", String.join(" ", training.jvmArguments()));
        addClassPath(training, digests);
        addExperiment(training, digests);
        return new TrainingInputs(digests);
    }

    private static void addClassPath(Training training, SortedMap<String, String> digests) throws IOException {
        List<Path> classPath = training.classPath();
        digests.put(
                "class path",
                Sha256.of(String.join(
                        "\n", classPath.stream().map(training::shown).toList())));
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                digests.put(training.shown(entry), Checksums.of(entry).id());
            } else if (Files.isRegularFile(entry)) {
                digests.put(entry.getFileName().toString(), JarDigests.of(entry));
            }
        }
    }

    private static void addExperiment(Training training, SortedMap<String, String> digests) throws IOException {
        Path basedir = training.basedir();
        String experiment = argument(training, "experiment").orElse("experiment.yaml");
        Set<String> files = new TreeSet<>(List.of(experiment));
        if (Files.isRegularFile(basedir.resolve(experiment))) {
            SettingsFile.read(basedir.resolve(experiment)).values().forEach((name, value) -> {
                if (DATA_FILE.matcher(name).matches()) {
                    files.add(argument(training, name).orElse(value));
                }
            });
        }
        if (Files.isDirectory(basedir.resolve("data"))) {
            SortedFiles.below(basedir.resolve("data")).forEach(name -> files.add("data/" + name));
        }
        for (String file : files) {
            if (Files.isRegularFile(basedir.resolve(file))) {
                digests.put(file, Sha256.of(basedir.resolve(file)));
            }
        }
    }

    private static Optional<String> argument(Training training, String name) {
        String prefix = "--" + name + "=";
        return training.arguments().stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst();
    }

    TrainingInputs with(String name, String digest) {
        SortedMap<String, String> more = new TreeMap<>(digests);
        more.put(name, digest);
        return new TrainingInputs(more);
    }

    /** Returns the names of the inputs that differ, are new or are gone, sorted. */
    List<String> differencesTo(TrainingInputs other) {
        SortedSet<String> names = new TreeSet<>(digests.keySet());
        names.addAll(other.digests.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(digests.get(name), other.digests.get(name)))
                .toList();
    }
}
