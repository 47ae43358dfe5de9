package io.github.seedbed.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files of a template that the owner of each project is expected to change: to differ there is no drift.
 *
 * @param patterns such as {@code src/**}, and {@code pom.xml#seedbed.coverage} for what a POM says
 */
public record OwnFiles(List<String> patterns) {
    /** What everybody changes: code, data, documents, settings, and the answers in the POM. */
    public static final OwnFiles USUAL = new OwnFiles(List.of(
            "src/**",
            "data/**",
            "card/**",
            "experiment.yaml",
            "model.lock",
            "seeds.json",
            "pom.xml",
            "README.md",
            "CITATION.cff",
            "LICENSE"));

    /**
     * Reads a list.
     *
     * @param list patterns with commas between them
     * @param place where it stands, for messages
     * @throws ProblemException naming each that is not a pattern
     */
    public static OwnFiles of(String list, String place) {
        List<String> patterns = Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        ProblemException.throwIfAny(patterns.stream()
                .filter(pattern -> !isPattern(pattern))
                .map(pattern -> new Problem(
                        "This is not a pattern of files",
                        place + ": own",
                        "\"" + pattern + "\" cannot be read as one",
                        "write, for example: .github/**"))
                .toList());
        return new OwnFiles(patterns);
    }

    private static boolean isPattern(String pattern) {
        try {
            return !pattern.contains("\n") && matcher(pattern) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** Returns these and others. */
    public OwnFiles and(OwnFiles others) {
        List<String> all = new ArrayList<>(patterns);
        all.addAll(others.patterns);
        return new OwnFiles(all.stream().distinct().toList());
    }

    /** Returns what {@link #of} reads. */
    String list() {
        return String.join(",", patterns);
    }

    /** Returns a test for paths, each with slashes and relative to the project's folder. */
    public Predicate<String> contain() {
        List<PathMatcher> matchers = patterns.stream().map(OwnFiles::matcher).toList();
        return path -> matchers.stream().anyMatch(matcher -> matcher.matches(Path.of(path)));
    }
}
