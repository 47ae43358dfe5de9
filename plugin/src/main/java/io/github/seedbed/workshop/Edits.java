package io.github.seedbed.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The edits of an exercise: all of them are made, or none. */
public final class Edits {
    private final List<Edit> all;

    Edits(List<Edit> all) {
        this.all = List.copyOf(all);
    }

    /** Returns whether there is nothing to change. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns how many there are. */
    public int size() {
        return all.size();
    }

    /** Returns one of them alone. */
    Edits only(int index) {
        return new Edits(all.subList(index, index + 1));
    }

    /** Returns those outside of some folders. */
    Edits without(List<String> folders) {
        return new Edits(all.stream()
                .filter(edit -> folders.stream().noneMatch(folder -> edit.file().startsWith(folder + "/")))
                .toList());
    }

    /**
     * Plants the faults.
     *
     * @param project its folder
     * @throws ProblemException naming every edit that does not fit; nothing was written then
     * @throws IOException if a file cannot be read or written
     */
    public void plant(Path project) throws IOException {
        apply(project, all, false);
    }

    /**
     * Takes the faults back.
     *
     * @param project its folder
     * @throws ProblemException naming every edit that does not fit; nothing was written then
     * @throws IOException if a file cannot be read or written
     */
    public void solve(Path project) throws IOException {
        List<Edit> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        apply(project, reversed, true);
    }

    private static void apply(Path project, List<Edit> edits, boolean backwards) throws IOException {
        Map<String, Optional<byte[]>> contents = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<byte[]> content = contents.get(edit.file());
            if (content == null) {
                Path file = project.resolve(edit.file());
                content = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try {
                contents.put(edit.file(), edit.applied(content, backwards));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        ProblemException.throwIfAny(problems);
        for (Map.Entry<String, Optional<byte[]>> file : contents.entrySet()) {
            write(project.resolve(file.getKey()), file.getValue());
        }
    }

    private static void write(Path file, Optional<byte[]> content) throws IOException {
        if (content.isPresent()) {
            Files.createDirectories(file.getParent());
            Files.write(file, content.get());
        } else {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Returns what the solution changes, as a diff for people: without numbers of lines, which the learner's work
     * moves.
     */
    public String diff() {
        StringBuilder text = new StringBuilder();
        for (Edit edit : all) {
            text.append("--- ").append(edit.file()).append('\n');
            if (edit instanceof Edit.OfText change) {
                text.append(lines(change));
            } else if (edit instanceof Edit.OfByte change) {
                text.append("  byte ").append(change.at()).append(" had one bit that is not the published one\n");
            }
        }
        return text.toString();
    }

    private static String lines(Edit.OfText edit) {
        RawText before = new RawText(edit.faulty().getBytes(StandardCharsets.UTF_8));
        RawText after = new RawText(edit.good().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(bytes)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), before, after);
        } catch (IOException e) {
            throw new IllegalStateException("in memory", e);
        }
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("(?m)^@@.*@@\n", "");
    }
}
