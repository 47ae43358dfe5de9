package io.github.seedbed.reproduce;

import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a source file.
 *
 * @param method class and method
 * @param file as a person in the project's folder would write it, or its name alone if it is not the project's
 * @param number from 1; 0 if it is unknown
 * @param own whether the file is the project's
 */
record Line(String method, String file, int number, boolean own) {
    private static final Pattern TRACE = Pattern.compile("(.+)[.]([^.]+)\\((.+):(-?\\d+)\\)");

    /**
     * Reads a line of a stack trace.
     *
     * @param trace such as {@code com.example.Train.main(Train.java:12)}
     * @param training of the project that may hold it
     */
    static Line of(String trace, Training training) {
        Matcher parts = TRACE.matcher(trace);
        if (!parts.matches()) {
            return new Line(trace, trace, 0, false);
        }
        String type = parts.group(1);
        String folder = type.contains(".")
                ? type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/')
                : "";
        Optional<String> found = List.of("src/main/java/", "").stream()
                .map(root -> root + folder + parts.group(3))
                .filter(path -> Files.isRegularFile(training.basedir().resolve(Path.of(path))))
                .findFirst();
        int number = Math.max(0, Integer.parseInt(parts.group(4)));
        return new Line(type + "." + parts.group(2), found.orElse(parts.group(3)), number, found.isPresent());
    }

    /** Returns what stands there; nothing of a file that is not the project's. */
    Optional<String> code(Training training) throws IOException {
        return own && number > 0
                ? new String(Files.readAllBytes(training.basedir().resolve(file)), StandardCharsets.UTF_8)
                        .lines()
                        .skip(number - 1)
                        .findFirst()
                        .map(String::strip)
                : Optional.empty();
    }

    /** Returns file and line, and the method where the file is not the project's. */
    @Override
    public String toString() {
        return file + (number > 0 ? ":" + number : "") + (own ? "" : " (" + method + ")");
    }
}
