package io.github.seedbed.table;

import io.github.seedbed.internal.csv.CsvDialect;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180, UTF-8, with a headerer row): an empty cell or {@code NA} is a missing value. */
final class CsvFile {
    private static final Set<String> MISSING = new TreeSet<>(Set.of("", "NA"));
    /** Java itself would also take 1f, 0x1p3 and the like. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    /** More than anybody reads at once. */
    private static final int SHOWN = 20;

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private CsvFile(Path file) {
        this.file = file;
    }

    /** Reads a table: see {@link Table#read}. */
    static Table read(Path file, List<Feature> features, String target, List<String> groups) throws IOException {
        return new CsvFile(file).table(features, target, groups);
    }

    private Table table(List<Feature> features, String target, List<String> groups) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipByteOrderMark(reader);
            try (CSVParser parser = CSVParser.parse(reader, CsvDialect.FORMAT)) {
                requireColumns(parser.getHeaderNames(), features, target, groups);
                Table.Builder table = new Table.Builder();
                for (CSVRecord row : parser) {
                    addRow(table, row, parser.getCurrentLineNumber(), features, target, groups);
                }
                return finished(table.build());
            }
        } catch (IllegalArgumentException | UncheckedIOException | CSVException | MalformedInputException e) {
            throw new ProblemException(
                    new Problem(
                            "The data file is not a CSV file",
                            file.toString(),
                            e instanceof MalformedInputException ? "it is not UTF-8" : String.valueOf(e.getMessage()),
                            "save it as CSV with commas and a header row, in UTF-8"),
                    e);
        }
    }

    /** Spreadsheet programs put one in front of the first column's name. */
    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private void requireColumns(List<String> head, List<Feature> features, String target, List<String> groups) {
        if (head.size() == 1 && head.get(0).matches(".*[;\t].*")) {
            report(
                    "The columns of the data file are not separated by commas",
                    1,
                    "its header is \"" + head.get(0) + "\"",
                    "save it as CSV with commas");
            ProblemException.throwIfAny(problems);
        }
        List<String> wanted =
                new ArrayList<>(features.stream().map(Feature::name).toList());
        wanted.add(target);
        wanted.addAll(groups);
        for (String name : wanted) {
            if (Collections.frequency(head, name) > 1) {
                report("Duplicate column \"" + name + "\" in the header", 1, "it is ambiguous", "rename one");
            }
            if (!head.contains(name)) {
                report(
                        "The data file has no column \"" + name + "\"",
                        1,
                        "experiment.yaml names it",
                        "rename it in one of the two. " + Nearest.hint(name, head));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    private void addRow(
            Table.Builder table, CSVRecord row, long line, List<Feature> features, String target, List<String> groups) {
        if (row.size() != row.getParser().getHeaderNames().size()) {
            report(
                    "A row is broken",
                    line,
                    "it has " + row.size() + " cells, the header has "
                            + row.getParser().getHeaderNames().size(),
                    "fix the row: a comma or a quote is missing or too many");
            return;
        }
        for (Feature feature : features) {
            addCell(table, row.get(feature.name()), line, feature);
        }
        String label = row.get(target);
        table.category(target, MISSING.contains(label) ? null : label);
        groups.forEach(group -> table.category(group, row.get(group)));
        table.endRow();
    }

    private void addCell(Table.Builder table, String text, long line, Feature feature) {
        if (feature.isNumber()) {
            table.number(feature.name(), MISSING.contains(text) ? Double.NaN : number(text, line, feature));
        } else if (feature.isText()) {
            table.text(feature.name(), MISSING.contains(text) ? null : text);
        } else {
            table.category(feature.name(), MISSING.contains(text) ? null : category(text, line, feature));
        }
    }

    private double number(String text, long line, Feature feature) {
        try {
            double value = Float.parseFloat(text);
            if (Double.isFinite(value) && NUMBER.matcher(text).matches()) {
                return value;
            }
        } catch (NumberFormatException ignored) {
            // reported below, with the numbers that are not finite
        }
        report(
                "Not a number",
                line,
                "column \"" + feature.name() + "\" holds \"" + text + "\"",
                "write a number with a point, or leave the cell empty (or NA) if the value is missing");
        return Double.NaN;
    }

    private String category(String text, long line, Feature feature) {
        List<String> known = feature.categories().orElse(List.of(text));
        if (!known.contains(text)) {
            report(
                    "A category is unknown",
                    line,
                    "column \"" + feature.name() + "\" holds \"" + text + "\"",
                    "fix the cell, or add it to features." + feature.name() + ".categories in experiment.yaml. "
                            + Nearest.hint(text, known));
        }
        return text;
    }

    private Table finished(Table table) {
        if (problems.isEmpty() && table.size() == 0) {
            report("The data file has no rows", 1, "there is only a header", "add rows");
        }
        int more = problems.size() - SHOWN;
        if (more > 0) {
            List<Problem> shown = new ArrayList<>(problems.subList(0, SHOWN));
            shown.add(new Problem("… and " + more + " more of this kind", file.toString(), "", ""));
            throw new ProblemException(shown);
        }
        ProblemException.throwIfAny(problems);
        return table;
    }

    private void report(String what, long line, String why, String action) {
        problems.add(new Problem(what, file + ", line " + line, why, action));
    }
}
