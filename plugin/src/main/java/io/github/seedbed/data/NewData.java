package io.github.seedbed.data;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Takes a new data file into a project: looks at it, and writes into {@code experiment.yaml} what it found. */
public final class NewData {
    private static final String EXPERIMENT = "experiment.yaml";
    /** Nothing is demanded of the data yet. */
    private static final String OF_LABELS = "thresholds:\n  accuracyAboveBaseline: 0";

    private static final String OF_A_NUMBER = "thresholds:\n  rmseBelowBaseline: 0";

    private final Path basedir;
    private final Consumer<String> lines;

    /**
     * Prepares the reading.
     *
     * @param basedir the project's folder
     * @param lines hears what is found
     */
    public NewData(Path basedir, Consumer<String> lines) {
        this.basedir = basedir;
        this.lines = lines;
    }

    /**
     * Reads a file and writes the sections {@code data}, {@code target}, {@code features} and {@code slices}, and what
     * a file of settings cannot do without. A file outside of the project is copied into its folder {@code data} first.
     *
     * @param given the file, from the project's folder
     * @param test the file whose rows are the test rows; some rows of the first are if it is absent
     * @param target the column to predict; guessed if absent
     * @throws ProblemException if one cannot be read as a table, or has no such column
     * @throws IOException if a file cannot be read or written
     */
    public void take(Path given, Optional<Path> test, Optional<String> target) throws IOException {
        ExperimentText text = new ExperimentText(settings());
        List<NewFile> files = new ArrayList<>(List.of(NewFile.of(basedir, "-Dfile", given)));
        if (test.isPresent()) {
            files.add(files.get(0).test(NewFile.of(basedir, "-Dtest", test.get())));
        }
        List<ColumnGuess> columns =
                files.get(0).header().stream().map(ColumnGuess::new).toList();
        for (NewFile file : files) {
            file.read(columns);
        }
        ColumnGuess predicted = TargetGuess.of(columns, target, text);
        List<ColumnGuess> features = features(columns, predicted);
        requireColumns(files, predicted, features);
        Set<String> missing = missing(columns, predicted);
        Optional<String> otherTask = otherTask(text, predicted);
        StringBuilder data = new StringBuilder("data:\n");
        for (NewFile file : files) {
            data.append(file.settings(basedir, missing));
        }
        text.put("data", data.toString());
        text.put(
                "target",
                "target:\n  column: " + YamlName.of(predicted.name())
                        + (predicted.isMeasure() ? "\n  type: number" : ""));
        text.put("features", features(columns, predicted, features, missing));
        String threshold = predicted.isMeasure() ? OF_A_NUMBER : OF_LABELS;
        List<String> dropped = adapt(text, columns, features, files, threshold);
        text.complete(threshold);
        ReplacedFile.write(basedir.resolve(EXPERIMENT), text.text().getBytes(StandardCharsets.UTF_8));
        for (NewFile file : files) {
            lines.accept(file.told(basedir, file.header().size()));
        }
        report(predicted, target.isPresent(), columns, features, dropped);
        otherTask.ifPresent(lines);
        if (!missing.isEmpty()) {
            lines.accept("missing: " + String.join(", ", missing) + (missing.size() == 1 ? " counts" : " count")
                    + " as no value; where " + (missing.size() == 1 ? "it" : "one of them")
                    + " is a value, delete it from missing under "
                    + files.get(0).section());
        }
    }

    private String settings() throws IOException {
        Path file = basedir.resolve(EXPERIMENT);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There are no settings to write into",
                    file.toString(),
                    "there is no such file",
                    "run the goal in the folder of a project of Seedbed's; seedbed:new makes one"));
        }
        return Files.readString(file);
    }

    /** A test file without the label or a feature would test nothing. */
    private static void requireColumns(List<NewFile> files, ColumnGuess target, List<ColumnGuess> features)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (NewFile file : files) {
            List<String> header = file.header();
            List<ColumnGuess> wanted = new ArrayList<>(List.of(target));
            wanted.addAll(features);
            wanted.stream()
                    .map(ColumnGuess::name)
                    .filter(name -> !header.contains(name))
                    .forEach(name -> problems.add(new Problem(
                            "The test file has no column \"" + name + "\"",
                            file.file() + ", line 1",
                            files.get(0).file() + " has it"
                                    + (name.equals(target.name()) ? ", and it is predicted" : ""),
                            name.equals(target.name())
                                    ? "take a file of rows whose labels are known; without one leave -Dtest out: some rows of the"
                                            + " first file are held back then"
                                    : "rename it in one of the two. " + Nearest.hint(name, header))));
        }
        ProblemException.throwIfAny(problems);
    }

    /** Those from which something can be learnt; of several texts the first. */
    private static List<ColumnGuess> features(List<ColumnGuess> columns, ColumnGuess target) {
        List<ColumnGuess> features = new ArrayList<>();
        for (ColumnGuess column : columns) {
            boolean isSecondText = column.type().equals("text")
                    && features.stream().anyMatch(feature -> feature.type().equals("text"));
            if (column != target && column.useless().isEmpty() && !isSecondText) {
                features.add(column);
            }
        }
        if (features.isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is no column to learn from",
                    EXPERIMENT + ", features",
                    "besides " + target.name() + " the file holds only columns that are empty, constant or ids",
                    "take a file with other columns, or predict another one: -Dtarget=NAME"));
        }
        return features;
    }

    /** A label is a value, whatever it is called: rows with it would be left out without a word. */
    private static Set<String> missing(List<ColumnGuess> columns, ColumnGuess target) {
        Set<String> codes = new TreeSet<>();
        columns.forEach(column -> codes.addAll(column.codes()));
        target.word().ifPresent(codes::add);
        codes.removeAll(target.labels());
        return codes;
    }

    private static String features(
            List<ColumnGuess> columns, ColumnGuess target, List<ColumnGuess> features, Set<String> missing) {
        StringBuilder text = new StringBuilder("features:\n");
        for (ColumnGuess column : columns) {
            if (features.contains(column)) {
                text.append("  ")
                        .append(YamlName.of(column.name()))
                        .append(": ")
                        .append(column.settings(missing));
                column.otherFormat().ifPresent(other -> text.append(" # or ").append(other));
                text.append('\n');
            } else if (column != target) {
                text.append("  # ")
                        .append(YamlName.of(column.name()))
                        .append(": ")
                        .append(column.settings(missing));
                text.append(" # ").append(reason(column)).append('\n');
            }
        }
        return text.toString();
    }

    private static String reason(ColumnGuess column) {
        return column.useless().orElse("is a second text");
    }

    /** What was said of other columns is said no more: returns what changed. */
    private static List<String> adapt(
            ExperimentText text,
            List<ColumnGuess> columns,
            List<ColumnGuess> features,
            List<NewFile> files,
            String threshold) {
        List<String> changed = new ArrayList<>();
        List<String> slices = features.stream()
                .filter(column -> TargetGuess.isLabel(column) && !column.type().matches("number|text|date"))
                .limit(2)
                .map(ColumnGuess::name)
                .toList();
        text.put("slices", "slices: " + YamlName.list(slices));
        changed.add("slices");
        if (text.section("periods").isPresent()) {
            text.remove("periods");
            changed.add("periods");
        }
        List<String> names =
                columns.stream().map(column -> YamlName.of(column.name())).toList();
        String by = text.section("split").orElse("").replaceAll("(?s).*by:\\s*\\[([^\\]]*)\\].*", "$1");
        boolean isByOthers =
                text.section("split").orElse("").contains("by:") && !names.containsAll(List.of(by.split("\\s*,\\s*")));
        if (files.size() > 1) {
            text.put("split", "split:\n  file: " + files.get(1).name());
            changed.add("split");
        } else if (isByOthers || text.section("split").orElse("").contains("file:")) {
            text.put("split", "split:\n  test: 0.2");
            changed.add("split");
        }
        if (text.section("decision").isPresent()) {
            text.remove("decision");
            changed.add("decision");
        }
        String thresholds = text.section("thresholds").orElse("");
        if (!thresholds.isEmpty() && !thresholds.equals(threshold)) {
            text.put("thresholds", threshold);
            changed.add("thresholds");
        }
        return changed;
    }

    /** Learner, card and tests of a project are for one of the two. */
    private static Optional<String> otherTask(ExperimentText text, ColumnGuess target) {
        Optional<String> before = text.section("target");
        if (before.isEmpty() || before.get().contains("type: number") == target.isMeasure()) {
            return Optional.empty();
        }
        return Optional.of(
                target.isMeasure()
                        ? "The learner, the card and the tests of this project are for labels: for a number, begin with seedbed:new"
                                + " -Dtemplate=tabular-regression"
                        : "The learner, the card and the tests of this project are for numbers: for labels, begin with seedbed:new"
                                + " -Dtemplate=tabular-classification");
    }

    private void report(
            ColumnGuess target,
            boolean isGiven,
            List<ColumnGuess> columns,
            List<ColumnGuess> features,
            List<String> changed) {
        Set<String> labels = target.labels();
        lines.accept("target: " + target.name() + ", " + (target.isMeasure() ? "a number, " : "")
                + (target.hasMore() ? "more than " + (labels.size() - 1) : labels.size())
                + " different values ("
                + String.join(", ", labels.stream().limit(3).toList())
                + (labels.size() > 3 ? ", …" : "") + ")"
                + (isGiven ? "" : "; to predict another column: -Dtarget=NAME"));
        lines.accept("features: " + features.size());
        for (ColumnGuess column : columns) {
            if (column != target && !features.contains(column)) {
                lines.accept("  not " + column.name() + ": it " + reason(column));
            }
        }
        lines.accept(EXPERIMENT + ": data, target and features are written; " + String.join(", ", changed)
                + " no longer speak of the data before. Look them over, then: mvn compile seedbed:train");
    }
}
