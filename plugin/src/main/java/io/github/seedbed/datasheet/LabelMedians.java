package io.github.seedbed.datasheet;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** The medians of numbers among the rows with each label, from the data files: a histogram knows them only roughly. */
public final class LabelMedians {
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    private LabelMedians() {}

    /**
     * Reads the files that are here as the run saw them.
     *
     * @param basedir the project's folder
     * @param config of the run
     * @param sources the data files
     * @return feature to label to median; a label with few rows is left out, for its median is somebody's value
     * @throws IOException if a file cannot be read
     */
    public static Map<String, Map<String, Double>> of(Path basedir, RunConfig config, List<DataSource> sources)
            throws IOException {
        if (config.target().number().isPresent()) {
            return Map.of(); // The quarters of the rows stand in the profile, and not in the file
        }
        Map<String, Map<String, DoubleStream.Builder>> values = new TreeMap<>();
        for (int i = 0; i < sources.size(); i++) {
            DataSource source = sources.get(i);
            if (source.profile()
                    .flatMap(file -> file.column(config.target().name()))
                    .isPresent()) {
                Dialect dialect = config.data().get(i).dialect().orElse(Dialect.PLAIN);
                for (String part : source.parts()) {
                    read(new CsvSource(basedir.resolve(part), "data." + source.name(), dialect), config, values);
                }
            }
        }
        Map<String, Map<String, Double>> medians = new TreeMap<>();
        values.forEach((feature, labels) -> labels.forEach((label, numbers) -> {
            double[] sorted = numbers.build().sorted().toArray();
            if (sorted.length >= FrequentValues.RARE) {
                medians.computeIfAbsent(feature, name -> new TreeMap<>()).put(label, median(sorted));
            }
        }));
        return medians;
    }

    private static void read(CsvSource csv, RunConfig config, Map<String, Map<String, DoubleStream.Builder>> values)
            throws IOException {
        try (CsvReader reader = CsvReader.open(csv)) {
            List<String> names = reader.header();
            int target = names.indexOf(config.target().name());
            while (reader.next()) {
                String label = cell(reader, csv, target);
                for (InputConfig feature : config.features()) {
                    String value = cell(reader, csv, names.indexOf(feature.name()));
                    if (!CsvSummary.isMissing(label) && NUMBER.matcher(value).matches()) {
                        values.computeIfAbsent(feature.name(), name -> new TreeMap<>())
                                .computeIfAbsent(label, name -> DoubleStream.builder())
                                .add(Double.parseDouble(value));
                    }
                }
            }
        }
    }

    private static String cell(CsvReader row, CsvSource csv, int column) {
        return column < 0 || column >= row.size() ? "" : CsvSummary.plain(row.text(column), csv.dialect());
    }

    private static double median(double... sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
