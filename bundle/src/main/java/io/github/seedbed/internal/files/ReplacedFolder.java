package io.github.seedbed.internal.files;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A folder that is written next to its final location and moved there when it is complete: whoever is killed in between
 * leaves the old folder whole. What a killed process left behind is cleared away by the next one.
 */
public final class ReplacedFolder implements AutoCloseable {
    private static final String NEW = ".new-";
    private static final String OLD = ".old-";

    private final Path place;
    private final Path draft;

    private ReplacedFolder(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    /**
     * Creates an empty draft next to that folder.
     *
     * @param place where the folder shall be in the end; may exist
     * @throws IOException if the draft cannot be created
     */
    public static ReplacedFolder at(Path place) throws IOException {
        Path absolute = place.toAbsolutePath().normalize();
        Files.createDirectories(absolute.getParent());
        recover(absolute);
        Path draft = draft(absolute);
        SortedFiles.delete(draft);
        Files.createDirectory(draft);
        return new ReplacedFolder(absolute, draft);
    }

    /**
     * Clears away what killed processes left next to a folder or a file, and puts the old folder back if one was killed
     * between the two moves of {@link #commit()}.
     *
     * @param place where the folder is
     * @throws IOException if something cannot be moved or deleted
     */
    public static void recover(Path place) throws IOException {
        Path absolute = place.toAbsolutePath().normalize();
        for (Path sibling : SortedFiles.in(absolute.getParent())) {
            if (owner(absolute, sibling, OLD).filter(ReplacedFolder::isGone).isPresent()) {
                if (Files.exists(absolute)) {
                    SortedFiles.delete(sibling);
                } else {
                    Files.move(sibling, absolute, StandardCopyOption.ATOMIC_MOVE);
                }
            } else if (owner(absolute, sibling, NEW)
                    .filter(ReplacedFolder::isGone)
                    .isPresent()) {
                SortedFiles.delete(sibling);
            }
        }
    }

    /** Returns the folder to write into. */
    public Path draft() {
        return draft;
    }

    /**
     * Moves the draft into place; the folder that was there is deleted afterwards.
     *
     * @throws IOException if it cannot be moved; the old folder is in its place then
     */
    public void commit() throws IOException {
        commit(() -> {});
    }

    /** Does something between the two moves: where a kill would hurt most. */
    void commit(Runnable between) throws IOException {
        Path old = sibling(place, OLD + ProcessHandle.current().pid());
        do {
            SortedFiles.delete(old);
        } while (!isMoved(old, between));
        SortedFiles.delete(old);
    }

    /**
     * Returns false if another process has put its own folder there meanwhile, so that there is one more to replace.
     */
    private boolean isMoved(Path old, Runnable between) throws IOException {
        boolean replaces = isMovedAway(old);
        between.run();
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            if (Files.exists(place)) {
                return false;
            }
            if (replaces) {
                Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    private boolean isMovedAway(Path old) throws IOException {
        try {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false; // there was none, or another process was faster
        }
    }

    /**
     * Deletes the draft if it was not moved into place.
     *
     * @throws IOException if it cannot be deleted
     */
    @Override
    public void close() throws IOException {
        SortedFiles.delete(draft);
    }

    /** Returns where this process writes what it is going to move. */
    static Path draft(Path place) {
        return sibling(place, NEW + ProcessHandle.current().pid());
    }

    private static Path sibling(Path place, String suffix) {
        return place.resolveSibling("." + place.getFileName() + suffix);
    }

    private static Optional<Long> owner(Path place, Path sibling, String kind) {
        String prefix = "." + place.getFileName() + kind;
        String name = sibling.getFileName().toString();
        String pid = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        return pid.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(pid)) : Optional.empty();
    }

    /** The own number counts as gone: in a container every process is number 1. */
    private static boolean isGone(long pid) {
        return pid == ProcessHandle.current().pid()
                || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }
}
