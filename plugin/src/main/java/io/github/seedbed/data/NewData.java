package io.github.seedbed.data;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Takes a new data file into a project: looks at it, and writes into {@code experiment.yaml} what it found. */
public final class NewData {
    private static final String EXPERIMENT = "experiment.yaml";
    /** Names that people give to what is predicted. */
    private static final List<String> TARGETS =
            List.of("target", "label", "labels", "class", "y", "outcome", "response", "diagnosis");

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
     * Reads a file and writes the sections {@code data}, {@code target}, {@code features} and {@code slices}. A file
     * outside of the project is copied into its folder {@code data} first.
     *
     * @param given the file, from the project's folder
     * @param target the column to predict; guessed if absent
     * @throws ProblemException if it cannot be read as a table, or has no such column
     * @throws IOException if a file cannot be read or written
     */
    public void take(Path given, Optional<String> target) throws IOException {
        Path file = here(given);
        String name = name(file);
        String section = "data." + name;
        Dialect dialect = DialectGuess.of(file, section);
        List<ColumnGuess> columns = columns(new CsvSource(file, section, dialect));
        ExperimentText text = new ExperimentText(settings());
        ColumnGuess predicted = target(columns, target, text);
        List<ColumnGuess> features = features(columns, predicted);
        Set<String> missing = missing(columns, predicted);
        text.put("data", data(file, name, dialect, missing));
        text.put("target", "target:\n  column: " + YamlName.of(predicted.name()));
        text.put("features", features(columns, predicted, features, missing));
        List<String> dropped = adapt(text, columns, features);
        Path draft = Files.writeString(basedir.resolve("." + EXPERIMENT + ".new"), text.text());
        Files.move(draft, basedir.resolve(EXPERIMENT), StandardCopyOption.ATOMIC_MOVE);
        report(file, dialect, predicted, columns, features, dropped);
        if (!missing.isEmpty()) {
            lines.accept("missing: " + String.join(", ", missing) + " count as no value; where one of them is a value,"
                    + " delete it from missing under " + section);
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

    private Path here(Path given) throws IOException {
        Path file = basedir.resolve(given).normalize();
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There is no file to read",
                    "-Dfile=" + given,
                    file + (Files.exists(file) ? " is a folder" : " does not exist"),
                    "name a CSV file, such as -Dfile=data/samples.csv"));
        }
        Path inside = basedir.resolve("data").resolve(file.getFileName());
        if (file.startsWith(basedir) || Files.exists(inside) && Files.mismatch(file, inside) < 0) {
            return file.startsWith(basedir) ? file : inside;
        }
        if (Files.exists(inside)) {
            throw new ProblemException(new Problem(
                    "The project has another file of that name",
                    inside.toString(),
                    "it is not the same as " + file,
                    "delete or rename one of the two"));
        }
        Files.createDirectories(inside.getParent());
        Files.copy(file, inside);
        return inside;
    }

    /** A name for the file in the settings: its own, without what it ends with. */
    private static String name(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String plain =
                name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "").toLowerCase(Locale.ROOT);
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "table" + plain : plain;
    }

    private static List<ColumnGuess> columns(CsvSource source) throws IOException {
        try (CsvReader rows = CsvReader.open(source)) {
            List<String> header = rows.header();
            requireNames(source, header);
            char decimal = source.dialect().decimal().orElse(".").charAt(0);
            List<ColumnGuess> columns =
                    header.stream().map(name -> new ColumnGuess(name, decimal)).toList();
            while (rows.next()) {
                for (int i = 0; i < Math.min(rows.size(), columns.size()); i++) {
                    columns.get(i).add(rows.text(i));
                }
            }
            return columns;
        }
    }

    private static void requireNames(CsvSource source, List<String> header) {
        Set<String> twice = new TreeSet<>(header);
        twice.removeIf(name -> header.indexOf(name) == header.lastIndexOf(name));
        if (!twice.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The header names columns twice",
                    source.file() + ", line 1",
                    String.join(", ", twice),
                    "give each column a name of its own"));
        }
    }

    private ColumnGuess target(List<ColumnGuess> columns, Optional<String> wanted, ExperimentText text) {
        List<String> names = columns.stream().map(ColumnGuess::name).toList();
        if (wanted.isPresent() && !names.contains(wanted.get())) {
            throw new ProblemException(new Problem(
                    "The data file has no column \"" + wanted.get() + "\"",
                    "-Dtarget=" + wanted.get(),
                    "its header names others",
                    Nearest.hint(wanted.get(), names)));
        }
        List<String> likely = new ArrayList<>(wanted.stream().toList());
        text.section("target")
                .map(section -> section.replaceAll("(?s).*column:\\s*\"?([^\",}\\n]*).*", "$1")
                        .strip())
                .ifPresent(likely::add);
        likely.addAll(TARGETS);
        for (String name : likely) {
            for (ColumnGuess column : columns) {
                if (column.name().equalsIgnoreCase(name)) {
                    return column;
                }
            }
        }
        List<ColumnGuess> labels = columns.stream().filter(NewData::isLabel).toList();
        return labels.isEmpty() ? columns.get(columns.size() - 1) : labels.get(labels.size() - 1);
    }

    private static boolean isLabel(ColumnGuess column) {
        int labels = column.labels().size();
        return labels > 1 && labels <= ColumnGuess.FEW;
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
        codes.removeAll(target.labels());
        return codes;
    }

    private String data(Path file, String name, Dialect dialect, Set<String> missing) throws IOException {
        StringBuilder text = new StringBuilder("data:\n  ").append(name).append(":\n");
        String path = basedir.relativize(file).toString().replace('\\', '/');
        line(text, "file", Optional.of(YamlName.of(path)));
        line(text, "sha256", Optional.of(Sha256.of(file)));
        line(text, "separator", dialect.separator().map(YamlName::quoted));
        line(text, "encoding", dialect.encoding());
        line(text, "decimal", dialect.decimal().map(YamlName::quoted));
        line(text, "comment", dialect.comment().map(YamlName::quoted));
        line(text, "header", dialect.header().map(YamlName::list));
        if (!Set.of(ColumnGuess.NA).containsAll(missing)) {
            line(text, "missing", Optional.of(YamlName.list(missing)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(some ->
                text.append("    ").append(name).append(": ").append(some).append('\n'));
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
    private static List<String> adapt(ExperimentText text, List<ColumnGuess> columns, List<ColumnGuess> features) {
        List<String> changed = new ArrayList<>();
        List<String> slices = features.stream()
                .filter(column -> isLabel(column) && !column.type().matches("number|text|date"))
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
        if (isByOthers || text.section("split").orElse("").contains("file:")) {
            text.put("split", "split:\n  test: 0.2");
            changed.add("split");
        }
        Optional<String> thresholds = text.section("thresholds");
        String lowered = thresholds.orElse("").replaceAll("(accuracyAboveBaseline:\\s*)[0-9.]+", "$10");
        if (thresholds.isPresent() && !lowered.equals(thresholds.get())) {
            text.put("thresholds", lowered);
            changed.add("thresholds");
        }
        return changed;
    }

    private void report(
            Path file,
            Dialect dialect,
            ColumnGuess target,
            List<ColumnGuess> columns,
            List<ColumnGuess> features,
            List<String> changed) {
        lines.accept(basedir.relativize(file) + ": " + columns.size() + " columns, separated by "
                + separator(dialect) + ", in " + dialect.charset().name()
                + (dialect.header().isPresent() ? ", without a header: name the columns under data" : ""));
        Set<String> labels = target.labels();
        lines.accept("target: " + target.name() + ", " + labels.size() + " different values ("
                + String.join(", ", labels.stream().limit(3).toList())
                + (labels.size() > 3 ? ", …" : "") + "); to predict another column: -Dtarget=NAME");
        lines.accept("features: " + features.size());
        for (ColumnGuess column : columns) {
            if (column != target && !features.contains(column)) {
                lines.accept("  not " + column.name() + ": it " + reason(column));
            }
        }
        lines.accept(EXPERIMENT + ": data, target and features are written; " + String.join(", ", changed)
                + " no longer speak of the data before. Look them over, then: mvn compile seedbed:train");
    }

    private static String separator(Dialect dialect) {
        return switch (dialect.separator().orElse(",")) {
            case "," -> "commas";
            case ";" -> "semicolons";
            case "\t" -> "tabs";
            case " " -> "spaces";
            default -> dialect.separator().get();
        };
    }
}
