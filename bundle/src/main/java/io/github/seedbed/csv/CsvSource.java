package io.github.seedbed.csv;

import java.nio.file.Path;

/**
 * A data file.
 *
 * @param file its path, as it is shown
 * @param section of {@code experiment.yaml} that names it, such as {@code data.penguins}
 * @param dialect how it is written
 */
public record CsvSource(Path file, String section, Dialect dialect) {
    /**
     * Returns a file as RFC 4180 has it.
     *
     * @param file its path
     */
    public static CsvSource plain(Path file) {
        return new CsvSource(file, "data.<name>", Dialect.PLAIN);
    }
}
