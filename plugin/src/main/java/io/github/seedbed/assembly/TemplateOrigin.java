package io.github.seedbed.assembly;

import io.github.seedbed.internal.json.Format;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The template that a project was made from, as {@code .mvn/seedbed.properties} notes it. */
final class TemplateOrigin {
    private TemplateOrigin() {}

    static Optional<String> of(Path basedir) throws IOException {
        Path file = basedir.resolve(".mvn").resolve("seedbed.properties");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String format = properties.getProperty("format", "0");
        Format.require(format.matches("[0-9]{1,9}") ? Integer.parseInt(format) : 0, ".mvn/seedbed.properties");
        return Optional.ofNullable(properties.getProperty("template"));
    }
}
