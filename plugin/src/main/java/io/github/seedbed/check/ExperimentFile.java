package io.github.seedbed.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a setting stands in {@code experiment.yaml}. */
final class ExperimentFile {
    private static final String NAME = "experiment.yaml";

    private ExperimentFile() {}

    /** The first line with the name; the whole file if there is none. */
    static Place place(AssembledBundle bundle, String name) throws IOException {
        Path file = bundle.basedir().resolve(NAME);
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s*" + name + "\\s*:.*")) {
                return new Place(NAME, i + 1);
            }
        }
        return Place.of(NAME);
    }
}
