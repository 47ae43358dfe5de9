package io.github.seedbed.datasheet;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.table.DataStore;
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
 * A data file that the run was trained on, or a folder of them.
 *
 * @param name in {@code experiment.yaml}
 * @param file from the project's folder
 * @param parts the file itself, or the files of the folder, from the project's folder; none if they are not here
 * @param sha256 of the bytes that the run saw; of a folder that of its list
 * @param size in bytes, if the file is still here
 * @param dialect how it is written, if it was read as a table
 * @param profile what it holds, if it is still here and CSV
 */
public record DataSource(
        String name,
        String file,
        List<String> parts,
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
            List<String> here = here(basedir, file, data.sha256());
            Optional<CsvSummary> profile = !here.isEmpty()
                            && !hasParquet(here)
                            && (isCsv(file) || data.rows().isPresent())
                    ? read(csv(basedir, here, data), data.sha256())
                    : Optional.empty();
            sources.add(new DataSource(
                    data.name(), file, here, data.sha256(), size(basedir, here), data.dialect(), profile));
        }
        return sources;
    }

    /** Other bytes than those of the run say nothing about it. */
    private static List<String> here(Path basedir, String file, String sha256) throws IOException {
        try {
            Path path = basedir.resolve(file);
            if (Files.isDirectory(path)) {
                List<DataStore.StoredFile> files = DataStore.HERE.files(path);
                return DataStore.digest(files).equals(sha256)
                        ? files.stream().map(each -> file + "/" + each.name()).toList()
                        : List.of();
            }
            return Files.isRegularFile(path) && Sha256.of(path).equals(sha256) ? List.of(file) : List.of();
        } catch (InvalidPathException ignored) {
            return List.of(); // a name of another system
        }
    }

    private static Optional<Long> size(Path basedir, List<String> files) throws IOException {
        long size = 0;
        for (String file : files) {
            size += Files.size(basedir.resolve(file));
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(size);
    }

    private static List<CsvSource> csv(Path basedir, List<String> files, RunConfig.DataFile data) {
        Dialect dialect = data.dialect().orElse(Dialect.PLAIN);
        return files.stream()
                .map(file -> new CsvSource(basedir.resolve(file), "data." + data.name(), dialect))
                .toList();
    }

    private static Optional<CsvSummary> read(List<CsvSource> files, String sha256) throws IOException {
        String key = sha256 + " " + files.get(0).dialect();
        Optional<CsvSummary> known = READ.get(key);
        if (known == null) {
            known = CsvSummary.of(files);
            READ.put(key, known);
        }
        return known;
    }

    /** Whether it is a folder that is here. */
    boolean isFolder() {
        return !parts.isEmpty() && !parts.equals(List.of(file));
    }

    /** Whether files are among it that only the module spark can read. */
    boolean hasParquet() {
        return hasParquet(parts);
    }

    private static boolean hasParquet(List<String> files) {
        return files.stream().anyMatch(file -> file.endsWith(".parquet"));
    }

    private static boolean isCsv(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
