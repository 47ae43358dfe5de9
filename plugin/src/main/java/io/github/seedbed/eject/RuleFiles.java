package io.github.seedbed.eject;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** The two files of the jar {@code seedbed-rules}, which a project may have of its own in {@code config}. */
public final class RuleFiles {
    private static final String INSIDE = "io/github/seedbed/rules/";
    private static final List<String> NAMES = List.of("checkstyle.xml", "determinism.txt");

    private RuleFiles() {}

    /**
     * Copies them into a project.
     *
     * @param jar the jar
     * @param basedir the project's folder
     * @throws ProblemException if the project has one of them already; then nothing is written
     */
    public static void copy(Path jar, Path basedir) throws IOException {
        Path config = basedir.resolve("config");
        ProblemException.throwIfAny(NAMES.stream()
                .filter(name -> Files.exists(config.resolve(name)))
                .map(name -> new Problem(
                        "The project has rules of its own",
                        "config/" + name,
                        "they would be overwritten",
                        "move the file away, or leave out -Drules"))
                .toList());
        Files.createDirectories(config);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String name : NAMES) {
                try (InputStream rules = zip.getInputStream(zip.getEntry(INSIDE + name))) {
                    Files.copy(rules, config.resolve(name));
                }
            }
        }
    }
}
