package io.github.seedbed.datasheet;

import io.github.seedbed.card.MarkdownTable;
import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.markdown.MarkdownText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the data files answer of the datasheet, as references {@code $data.…}: each a sentence or a table. */
public final class DatasheetFacts {
    /** More categories are no longer read. */
    private static final int SHOWN = 12;

    private final RunConfig config;
    private final DataProfile profile;
    private final List<DataSource> sources;

    /**
     * Prepares the facts.
     *
     * @param config the run's {@code config.json}
     * @param profile the run's {@code profile.json}
     * @param sources the data files
     */
    public DatasheetFacts(RunConfig config, DataProfile profile, List<DataSource> sources) {
        this.config = config;
        this.profile = profile;
        this.sources = List.copyOf(sources);
    }

    /** Returns name to text. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("columns", each(this::columns));
        values.put("missing", each(DatasheetFacts::missing));
        values.put("duplicates", each(DatasheetFacts::duplicates));
        values.put("balance", each(this::balance));
        values.put("timeSpan", each(DatasheetFacts::timeSpan));
        values.put("personal", each(DatasheetFacts::personal));
        values.put("split", split());
        values.put("shift", shift());
        return values;
    }

    /** Returns what the Hub reads at the top of a data set's card, {@code $frontMatter.dataset}. */
    public String frontMatter() {
        return DatasetCard.yaml(sources);
    }

    /** With several files each answer begins with the file's name. */
    private String each(Function<CsvSummary, String> answer) {
        return sources.stream()
                .map(source -> (sources.size() > 1 ? MarkdownText.code(source.file()) + ": " : "")
                        + source.profile()
                                .map(answer)
                                .orElse("not known, because " + MarkdownText.code(source.file())
                                        + " is not here, or no CSV file."))
                .collect(Collectors.joining("\n\n"));
    }

    private String columns(CsvSummary profile) {
        MarkdownTable table = MarkdownTable.of("Column", "Meaning", "Type", "Missing", "Values");
        for (CsvColumn column : profile.columns()) {
            Optional<InputConfig> feature = feature(column.name());
            table.row(
                    column.name(),
                    feature.map(InputConfig::title).orElseGet(() -> role(column.name())),
                    column.type().name().toLowerCase(Locale.ROOT),
                    String.valueOf(column.missing()),
                    shown(column)
                            + feature.flatMap(InputConfig::unit)
                                    .or(() -> unitOfTarget(column.name()))
                                    .map(unit -> " " + unit)
                                    .orElse(""));
        }
        return (sources.size() > 1 ? "\n\n" : "") + table;
    }

    private Optional<InputConfig> feature(String name) {
        return config.features().stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst();
    }

    private Optional<String> unitOfTarget(String name) {
        return name.equals(config.target().name())
                ? config.target().number().flatMap(RunConfig.NumberTarget::unit)
                : Optional.empty();
    }

    private String role(String name) {
        return name.equals(config.target().name()) ? config.target().title() : "not used";
    }

    /** A value that occurs too rarely is not published by name: it could point to somebody. */
    private static String shown(CsvColumn column) {
        if (column.range().isPresent()) {
            return column.range().get();
        }
        return column.counts()
                .filter(counts -> counts.size() <= SHOWN)
                .map(DatasheetFacts::listed)
                .orElse("many different ones");
    }

    private static String listed(SortedMap<String, Integer> counts) {
        int rare = counts.values().stream()
                .filter(DatasheetFacts::isRare)
                .mapToInt(Integer::intValue)
                .sum();
        String named = counts.entrySet().stream()
                .filter(value -> !isRare(value.getValue()))
                .map(value -> value.getKey() + " (" + value.getValue() + ")")
                .collect(Collectors.joining(", "));
        String others = rare == 0 ? "" : "rare ones (" + rare + ")";
        return named.isEmpty() || others.isEmpty() ? named + others : named + ", " + others;
    }

    private static boolean isRare(int count) {
        return count < FrequentValues.RARE;
    }

    private static String missing(CsvSummary profile) {
        int cells = profile.columns().stream().mapToInt(CsvColumn::missing).sum();
        return cells == 0
                ? "Nothing is missing in the " + rows(profile.rows()) + "."
                : profile.incomplete() + " of " + rows(profile.rows()) + " ("
                        + percent(profile.incomplete(), profile.rows()) + ") lack at least one value; " + cells
                        + (cells == 1 ? " value is missing." : " values are missing.");
    }

    private static String duplicates(CsvSummary profile) {
        return profile.repeated() == 0
                ? "No row equals another one in every column."
                : profile.repeated() + " of " + rows(profile.rows()) + " ("
                        + percent(profile.repeated(), profile.rows()) + ") equal an earlier one in every column.";
    }

    private String balance(CsvSummary file) {
        if (profile.target().isPresent()) {
            return numbers(profile.target().get().quantiles());
        }
        return labels(file);
    }

    /** A half of the rows says more of numbers than their ends, which one row decides. */
    private String numbers(List<List<Double>> quantiles) {
        Map<Double, String> values = new TreeMap<>();
        quantiles.forEach(
                pair -> values.put(pair.get(0), Json.number(pair.get(1)).toPlainString()));
        String unit = config.target()
                .number()
                .flatMap(RunConfig.NumberTarget::unit)
                .map(name -> " " + name)
                .orElse("");
        return MarkdownText.paragraph("of the training rows, from " + values.get(0.0) + " to " + values.get(1.0) + unit
                + "; half of them lie between " + values.get(0.25) + " and " + values.get(0.75) + unit
                + ", the median is " + values.get(0.5) + unit + ".");
    }

    private String labels(CsvSummary profile) {
        Optional<SortedMap<String, Integer>> counts =
                profile.column(config.target().name()).flatMap(CsvColumn::counts);
        if (counts.isEmpty() || counts.get().isEmpty()) {
            return "The file has no column with labels.";
        }
        int most =
                counts.get().values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int least =
                counts.get().values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        return MarkdownText.paragraph(listed(counts.get())) + ": the most frequent label occurs "
                + String.format(Locale.ROOT, "%.1f", (double) most / least) + " times as often as the rarest.";
    }

    private static String timeSpan(CsvSummary profile) {
        String spans = profile.columns().stream()
                .filter(column -> column.type() == CsvColumn.Type.DATE)
                .map(column -> column.range().orElse("") + " (column " + MarkdownText.code(column.name()) + ")")
                .collect(Collectors.joining("; "));
        return spans.isEmpty() ? "No column holds dates." : spans + ".";
    }

    private static String personal(CsvSummary profile) {
        if (profile.personal().isEmpty()) {
            return "No column looks like data about people, by its name or by mail addresses, telephone, account or card"
                    + " numbers in its cells; a program can only guess.";
        }
        return "**Likely data about people:** "
                + profile.personal().stream()
                        .map(trace -> MarkdownText.code(trace.column()) + " (" + trace.kind() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private String split() {
        int train = config.split().train();
        int test = config.split().test();
        return train + " training rows, " + test + " test rows (" + percent(test, train + test) + ").";
    }

    /** How unlike the two sides of the split are, compared with what chance explains. */
    private String shift() {
        DataProfile.Shift shift = profile.shift();
        return shift.distances().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> "Between training rows and test rows, shares of values differ by up to "
                        + two(most.getValue()) + ", in " + MarkdownText.code(most.getKey()) + "; chance explains up to "
                        + two(shift.limit()) + ".")
                .orElse("How unlike training rows and test rows are is not known.");
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String rows(int count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0 : 100.0 * part / whole);
    }
}
