package io.github.seedbed.datasheet;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.csv.CellNumber;
import io.github.seedbed.internal.csv.CsvReader;
import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The medians of numbers among the rows with each label, from the data files: a histogram knows them only roughly. */
public final class LabelMedians {
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
        List<String> features = config.features().stream()
                .filter(feature -> feature.type().equals("number"))
                .map(InputConfig::name)
                .toList();
        Map<String, List<Numbers>> values = new TreeMap<>();
        for (int i = 0; i < sources.size(); i++) {
            DataSource source = sources.get(i);
            if (source.profile()
                    .flatMap(file -> file.column(config.target().name()))
                    .isPresent()) {
                Dialect dialect = config.data().get(i).dialect().orElse(Dialect.PLAIN);
                for (String part : source.parts()) {
                    CsvSource csv = new CsvSource(basedir.resolve(part), "data." + source.name(), dialect);
                    read(csv, config.target().name(), features, values);
                }
            }
        }
        Map<String, Map<String, Double>> medians = new TreeMap<>();
        values.forEach((label, columns) -> {
            for (int i = 0; i < columns.size(); i++) {
                Numbers numbers = columns.get(i);
                if (numbers.size >= FrequentValues.RARE) {
                    medians.computeIfAbsent(features.get(i), name -> new TreeMap<>())
                            .put(label, numbers.median());
                }
            }
        });
        return medians;
    }

    private static void read(CsvSource csv, String target, List<String> features, Map<String, List<Numbers>> values)
            throws IOException {
        CellNumber number = new CellNumber(csv.dialect().decimal().orElse(".").charAt(0));
        List<String> missing = csv.dialect().missingCodes();
        boolean noneIsNumber = CsvSummary.noNumberIsMissing(csv.dialect());
        try (CsvReader reader = CsvReader.open(csv)) {
            List<String> names = reader.header();
            int[] columns = features.stream().mapToInt(names::indexOf).toArray();
            int label = names.indexOf(target);
            while (reader.next()) {
                String of = label < reader.size() ? reader.text(label) : "";
                if (of.isEmpty() || missing.contains(of)) {
                    continue;
                }
                List<Numbers> numbers = values.computeIfAbsent(
                        of, name -> features.stream().map(each -> new Numbers()).toList());
                for (int i = 0; i < columns.length; i++) {
                    float value = number(reader, columns[i], number);
                    if (!Float.isNaN(value) && (noneIsNumber || !missing.contains(reader.text(columns[i])))) {
                        numbers.get(i).add(value);
                    }
                }
            }
        }
    }

    /** As training reads it: NaN if there is none. */
    private static float number(CsvReader row, int column, CellNumber number) {
        boolean isThere = column >= 0 && column < row.size() && row.start(column) < row.end(column);
        return isThere ? number.of(row.bytes(), row.start(column), row.end(column)) : Float.NaN;
    }

    /** The known numbers of the rows with one label. */
    private static final class Numbers {
        private float[] values = new float[16];
        private int size;

        void add(float value) {
            values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
            values[size++] = value;
        }

        double median() {
            Arrays.sort(values, 0, size);
            int half = size / 2;
            return size % 2 == 1 ? decimal(values[half]) : (decimal(values[half - 1]) + decimal(values[half])) / 2;
        }

        /** As it is written in the file. */
        private static double decimal(float value) {
            return Double.parseDouble(Float.toString(value));
        }
    }
}
