package io.github.seedbed.update;

import io.github.seedbed.template.Permissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an update does to a project, file by file: what the template changed between two versions, merged with what the
 * owner changed since the first.
 *
 * @param changes sorted by path; files that stay as they are are not among them
 */
public record UpdatePlan(List<Change> changes) {
    /** A file that the template gave another name has at least so many of its lines still. */
    private static final double SIMILAR = 0.6;

    /**
     * Plans an update. Nothing is written.
     *
     * @param from the template as it was when the project was made or updated last
     * @param to the template as it shall be
     * @param project the project's folder
     * @throws IOException if a file cannot be read
     */
    public static UpdatePlan of(TemplateTree from, TemplateTree to, Path project) throws IOException {
        return new Planner(from, to, project).plan();
    }

    /** Returns whether a person must resolve something. */
    public boolean isOpen() {
        return !open().isEmpty();
    }

    /** Returns the files that a person must look at. */
    List<String> open() {
        return changes.stream()
                .filter(change -> change.outcome().isOpen())
                .map(Change::path)
                .toList();
    }

    /** Returns a line for each file, and what that means for those that are not plain. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int width = changes.stream()
                .mapToInt(change -> change.path().length())
                .max()
                .orElse(0);
        for (Change change : changes) {
            String name = change.path() + " ".repeat(width - change.path().length());
            lines.add(String.format(
                    Locale.ROOT,
                    "%-9s  %s  %s",
                    change.outcome().title(),
                    name,
                    change.outcome().meaning()));
        }
        return lines;
    }

    /**
     * Writes the changes.
     *
     * @param project the project's folder
     * @throws IOException if a file cannot be written; the project is as it was then
     */
    public void apply(Path project) throws IOException {
        SortedMap<String, Optional<byte[]>> before = new TreeMap<>();
        try {
            for (Change change : changes) {
                for (Map.Entry<String, Optional<byte[]>> write : change.writes().entrySet()) {
                    before.put(write.getKey(), new ProjectFiles(project).content(write.getKey()));
                    write(project.resolve(write.getKey()), write.getValue());
                }
            }
        } catch (IOException e) {
            for (Map.Entry<String, Optional<byte[]>> one : before.entrySet()) {
                write(project.resolve(one.getKey()), one.getValue());
            }
            throw e;
        }
    }

    private static void write(Path file, Optional<byte[]> content) throws IOException {
        if (content.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        boolean isNew = !Files.exists(file);
        Files.createDirectories(file.getParent());
        Files.write(file, content.get());
        if (isNew && file.endsWith("mvnw")) {
            Permissions.executable(file);
        }
    }

    private static final class Planner {
        private final TemplateTree from;
        private final TemplateTree to;
        private final ProjectFiles project;
        private final SortedMap<String, String> renamed = new TreeMap<>();
        private final List<Change> changes = new ArrayList<>();

        Planner(TemplateTree from, TemplateTree to, Path project) {
            this.from = from;
            this.to = to;
            this.project = new ProjectFiles(project);
        }

        UpdatePlan plan() throws IOException {
            findRenamed();
            TreeSet<String> paths = new TreeSet<>(from.files().keySet());
            paths.addAll(to.files().keySet());
            paths.removeAll(renamed.keySet());
            for (String path : paths) {
                one(path).ifPresent(changes::add);
            }
            changes.sort(Comparator.comparing(Change::path));
            return new UpdatePlan(List.copyOf(changes));
        }

        /** The new name of a file is that of the most similar one among the new files. */
        private void findRenamed() throws IOException {
            TreeSet<String> gone = new TreeSet<>(from.files().keySet());
            gone.removeAll(to.files().keySet());
            TreeSet<String> added = new TreeSet<>(to.files().keySet());
            added.removeAll(from.files().keySet());
            for (String old : gone) {
                byte[] content = from.files().get(old);
                Optional<String> name = added.stream()
                        .filter(path -> FileMerge.similarity(content, to.files().get(path)) >= SIMILAR)
                        .max(Comparator.comparingDouble(
                                path -> FileMerge.similarity(content, to.files().get(path))));
                if (name.isPresent() && !project.exists(name.get())) {
                    renamed.put(old, name.get());
                    added.remove(name.get());
                }
            }
        }

        private Optional<Change> one(String path) throws IOException {
            Optional<String> old = renamed.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(path))
                    .map(Map.Entry::getKey)
                    .findFirst();
            String before = old.orElse(path);
            Optional<byte[]> base = Optional.ofNullable(from.files().get(before));
            Optional<byte[]> ours = project.content(before);
            if (ours.isEmpty() && project.exists(before)) {
                return Optional.of(Change.none(path, Outcome.KEPT));
            }
            Optional<Change> change = to.files().containsKey(path)
                    ? changed(path, base, ours, to.files().get(path))
                    : gone(path, base.orElseThrow(), ours);
            return old.isPresent() && ours.isPresent()
                    ? Optional.of(change.orElseGet(() -> Change.written(path, Outcome.UPDATED, ours.get()))
                            .insteadOf(before))
                    : change;
        }

        private Optional<Change> changed(String path, Optional<byte[]> base, Optional<byte[]> ours, byte[] theirs)
                throws IOException {
            if (ours.isEmpty()) {
                return missing(path, base, theirs);
            }
            FileMerge merge = new FileMerge(base.orElse(new byte[0]), ours.get(), theirs);
            if (merge.isDone() || base.isPresent() && new FileMerge(theirs, base.get(), theirs).isDone()) {
                return Optional.empty();
            }
            if (TemplateTree.isOurs(path) || base.isPresent() && merge.isUntouched()) {
                return Optional.of(Change.written(path, Outcome.UPDATED, merge.updated()));
            }
            return Optional.of(base.isEmpty() ? merge.beside(path) : merge.merged(path, from.version(), to.version()));
        }

        private static Optional<Change> missing(String path, Optional<byte[]> base, byte[] theirs) {
            if (base.isEmpty() || TemplateTree.isOurs(path)) {
                return Optional.of(Change.written(path, Outcome.ADDED, theirs));
            }
            return Arrays.equals(base.get(), theirs)
                    ? Optional.empty()
                    : Optional.of(Change.none(path, Outcome.LEFT_OUT));
        }

        private static Optional<Change> gone(String path, byte[] base, Optional<byte[]> ours) {
            return ours.map(content -> new FileMerge(base, content, base).isUntouched()
                    ? Change.deleted(path, Outcome.REMOVED)
                    : Change.none(path, Outcome.KEPT));
        }
    }
}
