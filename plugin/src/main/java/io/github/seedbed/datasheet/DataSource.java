package io.github.seedbed.datasheet;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A data file that the run was trained on.
 *
 * @param name in {@code experiment.yaml}
 * @param file from the project's folder
 * @param sha256 of the bytes that the run saw
 * @param size in bytes, if the file is still here
 * @param dialect how it is written, if it was read as a table
 * @param profile what it holds, if it is still here and CSV
 */
public record DataSource(
        String name,
        String file,
        String sha256,
        Optional<Long> size,
        Optional<Dialect> dialect,
        Optional<CsvSummary> profile) {
    /** By digest and dialect: card and check ask several times in one build, and a million rows take seconds. */
    private static final Map<String, Optional<CsvSummary>> READ = new ConcurrentHashMap<>();

    /**
     * Reads the files that a run names.
     *
     * @param basedir the project's folder
     * @param config the run's {@code config.json}
     * @throws IOException if a file is there and cannot be read
     */
    public static List<DataSource> of(Path basedir, RunConfig config) throws IOException {
        List<DataSource> sources = new ArrayList<>();
        for (RunConfig.DataFile data : config.data()) {
            String file = data.file();
            Optional<Path> here = here(basedir, file, data.sha256());
            Optional<CsvSummary> profile =
                    here.isPresent() && (isCsv(file) || data.rows().isPresent())
                            ? read(here.get(), data)
                            : Optional.empty();
            Optional<Long> size = here.isPresent() ? Optional.of(Files.size(here.get())) : Optional.empty();
            sources.add(new DataSource(data.name(), file, data.sha256(), size, data.dialect(), profile));
        }
        return sources;
    }

    /** Other bytes than those of the run say nothing about it. */
    private static Optional<Path> here(Path basedir, String file, String sha256) throws IOException {
        try {
            Path path = basedir.resolve(file);
            return Files.isRegularFile(path) && Sha256.of(path).equals(sha256) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException ignored) {
            return Optional.empty(); // a name of another system
        }
    }

    private static Optional<CsvSummary> read(Path csv, RunConfig.DataFile data) throws IOException {
        Dialect dialect = data.dialect().orElse(Dialect.PLAIN);
        String key = data.sha256() + " " + dialect;
        Optional<CsvSummary> known = READ.get(key);
        if (known == null) {
            known = CsvSummary.of(new CsvSource(csv, "data." + data.name(), dialect));
            READ.put(key, known);
        }
        return known;
    }

    private static boolean isCsv(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
