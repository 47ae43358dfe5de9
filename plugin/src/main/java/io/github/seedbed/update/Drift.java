package io.github.seedbed.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * How a project differs from the template that it was made from, but for what is its owner's.
 *
 * @param files that differ, sorted by path
 */
public record Drift(List<DriftedFile> files) {
    /** What everybody changes: code, data, documents, settings, and the answers in the POM. */
    public static final List<String> OWN = List.of(
            "src/**",
            "data/**",
            "card/**",
            "experiment.yaml",
            "model.lock",
            "seeds.json",
            "pom.xml",
            "README.md",
            "CITATION.cff",
            "LICENSE");

    /**
     * A file that differs.
     *
     * @param path with slashes
     * @param difference as a unified diff; empty for a file that is gone or is not text
     */
    record DriftedFile(String path, String state, String difference) {}

    static Drift of(TemplateTree template, Path project, List<String> own) throws IOException {
        List<PathMatcher> matchers = own.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
        List<DriftedFile> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : template.files().entrySet()) {
            String path = file.getKey();
            if (matchers.stream().anyMatch(matcher -> matcher.matches(Path.of(path)))) {
                continue;
            }
            Path ours = project.resolve(path);
            if (!Files.isRegularFile(ours, LinkOption.NOFOLLOW_LINKS)) {
                files.add(new DriftedFile(path, "deleted", ""));
                continue;
            }
            byte[] content = Files.readAllBytes(ours);
            if (!new FileMerge(file.getValue(), content, file.getValue()).isDone()) {
                files.add(new DriftedFile(path, "changed", difference(path, file.getValue(), content)));
            }
        }
        return new Drift(List.copyOf(files));
    }

    private static String difference(String path, byte[] template, byte[] project) throws IOException {
        if (RawText.isBinary(template) || RawText.isBinary(project)) {
            return "";
        }
        RawText before = new RawText(template);
        RawText now = new RawText(project);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, before, now), before, now);
        }
        return "--- template/" + path + "\n+++ project/" + path + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    /** Returns whether nothing differs. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Returns a line for each file, and the difference below it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (DriftedFile file : files) {
            lines.add(file.state() + "  " + file.path());
            file.difference().lines().forEach(lines::add);
        }
        return lines;
    }
}
