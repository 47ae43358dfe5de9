package io.github.seedbed.internal.copy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Bundles that were fetched, each in a folder named by its id: an address that moved on gets another folder, and two
 * addresses of one bundle share theirs.
 */
public final class Cache {
    /** How the last line begins that a fetch prints. */
    public static final String DONE = "Fetched ";

    private static final String ID = "[0-9a-f]{64}";

    private static final Object ONE_OF_THIS_PROCESS = new Object();

    private final Path root;
    private final Surroundings surroundings;
    private final Consumer<String> line;

    /**
     * Opens it.
     *
     * @param root possibly missing
     * @param surroundings name servers and tokens
     * @param line takes one line of progress, each time anew
     */
    public Cache(Path root, Surroundings surroundings, Consumer<String> line) {
        this.root = root;
        this.surroundings = surroundings;
        this.line = line;
    }

    /**
     * Returns the cache of this user: {@code SEEDBED_CACHE}, or {@code ~/.cache/seedbed}.
     *
     * @param line takes one line of progress, each time anew
     */
    public static Cache ofUser(Consumer<String> line) {
        Surroundings surroundings = Surroundings.ofProcess();
        Path root = surroundings
                .variable("SEEDBED_CACHE")
                .map(Path::of)
                .orElseGet(() -> surroundings.cache().resolve("seedbed"));
        return new Cache(root, surroundings, line);
    }

    /**
     * Returns the folder of a bundle, fetched if need be. Its files are those that its id promises at the time; whoever
     * opens it proves them again.
     *
     * @param address of the bundle
     * @param expectedId if it is known: then a bundle that is here already needs no network
     * @throws ProblemException if it cannot be had
     * @throws IOException if it cannot be written
     */
    public Entry get(Address address, Optional<String> expectedId) throws IOException {
        Optional<String> known = expectedId.filter(id -> id.matches(ID) && Files.isDirectory(folder(id)));
        if (known.isPresent()) {
            return new Entry(folder(known.get()), known.get(), false);
        }
        Optional<String> before = remembered(address).filter(id -> expectedId.isEmpty());
        if (surroundings.variable("SEEDBED_OFFLINE").isPresent()) {
            String id = before.orElseThrow(() -> new ProblemException(new Problem(
                    "The bundle is not in the cache",
                    address.text(),
                    "SEEDBED_OFFLINE is set, and it was not fetched before",
                    "fetch it once with a network: unset SEEDBED_OFFLINE")));
            return new Entry(folder(id), id, false);
        }
        try (Place place = address.place(surroundings)) {
            Fetch fetch = Fetch.from(place, expectedId);
            boolean isNew = !Files.isDirectory(folder(fetch.id()));
            if (isNew) {
                fetch(fetch, place);
            }
            remember(address, fetch.id());
            return new Entry(folder(fetch.id()), fetch.id(), isNew);
        } catch (ProblemException e) {
            // No network: what was there the last time is better than nothing
            if (before.isPresent() && e.getCause() instanceof IOException) {
                return new Entry(folder(before.get()), before.get(), false);
            }
            throw e;
        }
    }

    /**
     * A bundle in the cache.
     *
     * @param folder its files
     * @param id its id
     * @param isNew whether it was fetched just now
     */
    public record Entry(Path folder, String id, boolean isNew) {}

    /**
     * Fetches the signature of a bundle that had none when it was fetched.
     *
     * @param address of the bundle
     * @param entry of this cache
     * @throws IOException if it cannot be written
     */
    public void fetchSignature(Address address, Entry entry) throws IOException {
        if (!Files.exists(entry.folder().resolve(Fetch.SIGNATURE))
                && surroundings.variable("SEEDBED_OFFLINE").isEmpty()) {
            try (Place place = address.place(surroundings)) {
                Fetch.from(place, Optional.of(entry.id())).signatureInto(entry.folder());
            }
        }
    }

    /**
     * Returns whether a bundle is not what it was when it was fetched.
     *
     * @param entry of this cache
     * @throws IOException if it cannot be read
     */
    public boolean isDamaged(Entry entry) throws IOException {
        SortedMap<String, String> now =
                new TreeMap<>(Checksums.of(entry.folder()).digests());
        now.remove(Fetch.SIGNATURE);
        return !Files.exists(entry.folder().resolve(Checksums.FILE))
                || !Sha256.of(entry.folder().resolve(Checksums.FILE)).equals(entry.id())
                || !Checksums.parse(Files.readString(entry.folder().resolve(Checksums.FILE)))
                        .filter(sums -> sums.digests().equals(now))
                        .isPresent();
    }

    /**
     * Forgets a bundle that was damaged here.
     *
     * @param entry of this cache
     * @throws IOException if it cannot be deleted
     */
    public void drop(Entry entry) throws IOException {
        SortedFiles.delete(entry.folder());
    }

    private Path folder(String id) {
        return root.resolve("bundles").resolve(id);
    }

    /** One process fetches, others wait and find it done; what a killed one left is gone on with. */
    private void fetch(Fetch fetch, Place place) throws IOException {
        Path draft = root.resolve("drafts").resolve(fetch.id());
        Files.createDirectories(draft);
        Files.createDirectories(folder(fetch.id()).getParent());
        Path lock = root.resolve("drafts").resolve(fetch.id() + ".lock");
        synchronized (ONE_OF_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(folder(fetch.id()))) {
                    ProgressLine progress = new ProgressLine("Fetching " + place.shown(), 0, line, ProgressLine.LIVE);
                    Files.createDirectories(draft);
                    fetch.into(draft, progress);
                    fetch.signatureInto(draft);
                    Files.move(draft, folder(fetch.id()), StandardCopyOption.ATOMIC_MOVE);
                    line.accept(DONE + place.shown() + ": " + fetch.size() + " files, "
                            + progress.text().replaceFirst("^.*: ", ""));
                }
            }
        }
    }

    private Path memory(Address address) {
        return root.resolve("addresses").resolve(Sha256.of(address.text()));
    }

    private Optional<String> remembered(Address address) throws IOException {
        Path file = memory(address);
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file).strip())
                        .filter(id -> id.matches(ID) && Files.isDirectory(folder(id)))
                : Optional.empty();
    }

    private void remember(Address address, String id) throws IOException {
        Path file = memory(address);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "draft", "");
        Files.writeString(draft, id + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
