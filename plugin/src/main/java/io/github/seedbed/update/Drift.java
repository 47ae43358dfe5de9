package io.github.seedbed.update;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.OwnFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.xml.sax.SAXException;

/**
 * How a project differs from the template that it was made from, but for what is its owner's: in files, and in what it
 * says of its build.
 *
 * @param deviations sorted by path
 */
public record Drift(List<Deviation> deviations) {

    /**
     * Compares.
     *
     * @param template as the project was made from it
     * @param own what to leave out
     * @throws ProblemException if the project's POM cannot be read
     */
    static Drift of(TemplateTree template, Path project, OwnFiles own, Templates templates) throws IOException {
        Predicate<String> isOwn = own.contain();
        ProjectFiles ours = new ProjectFiles(project);
        SortedSet<Deviation> build = build(path -> ours.content(path).map(Drift::text), templates);
        build.removeAll(
                build(path -> Optional.ofNullable(template.files().get(path)).map(Drift::text), templates));
        build.removeIf(deviation -> isOwn.test(deviation.path()));
        List<Deviation> files = files(template, ours, isOwn);
        return new Drift(Stream.concat(files.stream(), build.stream()).sorted().toList());
    }

    private static SortedSet<Deviation> build(OwnBuild.Files files, Templates templates) throws IOException {
        try {
            return OwnBuild.of(files, templates);
        } catch (SAXException e) {
            throw new ProblemException(
                    new Problem(
                            "A POM cannot be read",
                            "pom.xml",
                            e.getMessage(),
                            "fix it until this passes: mvn validate"),
                    e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static List<Deviation> files(TemplateTree template, ProjectFiles project, Predicate<String> isOwn)
            throws IOException {
        List<Deviation> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : template.files().entrySet()) {
            String path = file.getKey();
            if (isOwn.test(path)) {
                continue;
            }
            Optional<byte[]> ours = project.content(path);
            if (ours.isEmpty()) {
                files.add(new Deviation(path, "deleted", ""));
            } else if (!new FileMerge(file.getValue(), ours.get(), file.getValue()).isDone()) {
                files.add(new Deviation(path, "changed", difference(path, file.getValue(), ours.get())));
            }
        }
        return files;
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
        return deviations.isEmpty();
    }

    /** Returns a line for each deviation, with what is said now, or with the difference of the file below it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Deviation deviation : deviations) {
            String line = deviation.state() + "  " + deviation.path();
            if (deviation.difference().contains("\n")) {
                lines.add(line);
                deviation.difference().lines().forEach(lines::add);
            } else {
                lines.add(deviation.difference().isEmpty() ? line : line + "  " + deviation.difference());
            }
        }
        return lines;
    }
}
