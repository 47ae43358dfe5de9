package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.train.TrainingRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trainings of a reproduction that came to their end: one that is interrupted goes on where it was, if everything
 * that it rests on is still the same.
 */
final class Finished {
    private static final String FOLDER = "done";
    private static final String NOW = "now";
    private static final String USES = ".uses";

    private final Path folder;

    private Finished(Path folder) {
        this.folder = folder;
    }

    /**
     * What came of a training.
     *
     * @param changes what it changed, in words
     * @param lane in which it ran
     * @param seconds how long it took
     * @param kept the folder that holds what is left of it
     * @param failure why it failed, if it did
     */
    record Note(String changes, int lane, double seconds, String kept, Optional<String> failure) {}

    /**
     * Begins, or goes on.
     *
     * @param folder of the reproduction; emptied unless it goes on
     * @param begun what an interrupted reproduction rested on
     */
    static Finished in(Path folder, TrainingRecord begun) throws IOException {
        Finished finished = new Finished(folder.resolve(FOLDER));
        if (!begun.isCurrent() || !Files.isRegularFile(finished.folder.resolve(NOW))) {
            SortedFiles.delete(folder);
        } else if (!Files.exists(finished.folder.resolve(Trial.STILL + "-again"))) {
            // Not every lane has a first run to compare with: these begin anew
            finished.forget(Trial.STILL);
        }
        Files.createDirectories(finished.folder);
        begun.write();
        return finished;
    }

    private void forget(String begins) throws IOException {
        for (Path file : SortedFiles.in(folder)) {
            if (file.getFileName().toString().startsWith(begins)) {
                Files.delete(file);
            }
        }
        for (Path kept : SortedFiles.in(folder.getParent())) {
            if (kept.getFileName().toString().startsWith(begins)) {
                SortedFiles.delete(kept);
            }
        }
    }

    /** Returns how many trainings need not be done again. */
    int count() throws IOException {
        return (int) SortedFiles.in(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(USES))
                .count();
    }

    /** Returns the time at which worlds stand still: the one of the beginning. */
    long now(long clock) throws IOException {
        Path file = folder.resolve(NOW);
        if (Files.exists(file)) {
            return Long.parseLong(Files.readString(file).strip());
        }
        Files.writeString(file, clock + "\n");
        return clock;
    }

    Optional<Note> of(Trial trial) throws IOException {
        Path file = folder.resolve(trial.name());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return Optional.of(new Note(
                        lines.get(0),
                        Integer.parseInt(lines.get(1)),
                        Double.parseDouble(lines.get(2)),
                        lines.get(3),
                        lines.size() > 4
                                ? Optional.of(String.join("\n", lines.subList(4, lines.size())))
                                : Optional.empty()))
                .filter(note -> note.changes().equals(trial.changes()));
    }

    /** Notes that a training has ended, whole or not at all. */
    void add(Trial trial, Note note) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of(note.changes(), String.valueOf(note.lane()), String.valueOf(note.seconds()), note.kept()));
        note.failure().ifPresent(why -> lines.addAll(why.lines().toList()));
        Path uses = folder.resolveSibling(note.kept()).resolve(Uses.FILE);
        Files.write(folder.resolve(trial.name() + USES), Files.exists(uses) ? Files.readAllBytes(uses) : new byte[0]);
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        ReplacedFile.write(folder.resolve(trial.name()), text);
    }

    Uses uses(Trial trial) throws IOException {
        Uses uses = new Uses();
        uses.readFile(folder.resolve(trial.name() + USES));
        return uses;
    }

    /** The reproduction has come to its end. */
    void end() throws IOException {
        SortedFiles.delete(folder);
    }
}
