package io.github.seedbed.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The last time that a project was trained again in this checkout.
 *
 * @param day in UTC on which the report was written
 * @param same whether every byte was the same again
 */
record LastReproduced(LocalDate day, boolean same) {
    private static final List<String> REPORTS =
            List.of("target/reproduce/report.json", "target/smoke/reproduce/report.json");

    /** Reads the report that {@code reproduce} left; of the full and the short training, the one of the full. */
    static Optional<LastReproduced> in(Path basedir) throws IOException {
        for (String report : REPORTS) {
            Path file = basedir.resolve(report);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return read(file, report);
            }
        }
        return Optional.empty();
    }

    private static Optional<LastReproduced> read(Path file, String name) throws IOException {
        try {
            ObjectNode report = Json.parse(Files.readAllBytes(file), name);
            // The report holds no clock, so that equal ones are equal: when it was written, only the file can say
            LocalDate day = Files.readAttributes(file, BasicFileAttributes.class)
                    .lastModifiedTime()
                    .toInstant()
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate();
            return Optional.of(
                    new LastReproduced(day, report.path("reproducible").asBoolean()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Returns it for a table. */
    String words() {
        return (same ? "" : "failed ") + day;
    }
}
