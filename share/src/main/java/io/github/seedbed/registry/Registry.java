package io.github.seedbed.registry;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.internal.oci.OciManifest;
import io.github.seedbed.internal.oci.OciManifest.Blob;
import io.github.seedbed.internal.oci.OciName;
import io.github.seedbed.internal.oci.OciReader;
import io.github.seedbed.internal.oci.RegistryUser;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A repository of an image registry, to put models into.
 *
 * <pre>{@code
 * Registry registry = Registry.at("registry.acme.org/models/penguins");
 * String digest = registry.push(files, "penguins", "1.0", false, bytes -> {});
 * }</pre>
 *
 * <p>Everything may be repeated: what is there is not sent again, and readers of a tag see all files of a version or
 * those of the one before.
 */
public final class Registry {
    private static final String FAILURE = "The registry does not take a file";
    private static final int MOST_ATTEMPTS = 5;
    private static final int SERVER_FAULT = 500;

    /** A session of an upload that came to an end, or that has a part already. */
    private static final List<Integer> LOST_SESSION = List.of(400, 404, 408, 416);

    private final OciName name;
    private final OciReader reader;
    private final Http http;

    Registry(OciReader reader) {
        this.name = reader.name();
        this.reader = reader;
        this.http = reader.http();
    }

    /**
     * Returns a repository, with the login that {@code docker login} left.
     *
     * @param name {@code host/name}
     * @throws ProblemException if no repository can have that name
     * @throws IOException if the file with the login cannot be read
     */
    public static Registry at(String name) throws IOException {
        return new Registry(OciReader.of(OciName.of(name), Surroundings.ofProcess()));
    }

    /**
     * Returns a repository.
     *
     * @param name {@code host/name}
     * @param user who may write there
     * @param password of the user
     * @throws ProblemException if no repository can have that name
     */
    public static Registry at(String name, String user, String password) {
        return new Registry(new OciReader(
                OciName.of(name), Optional.of(new RegistryUser(user, password)), Http.with(Optional.empty())));
    }

    /** Returns what reads the repository with the same login. */
    public OciReader reader() {
        return reader;
    }

    /**
     * Ends with a problem if nothing can be put there: opens an upload, and gives it up.
     *
     * @throws ProblemException if the registry does not let this user write
     * @throws IOException if the thread was interrupted
     */
    public void requireWritable() throws IOException {
        http.send(Request.delete(session()));
    }

    /**
     * Returns how many files are not there yet.
     *
     * @param files name to file
     * @throws IOException if a file cannot be read
     */
    public int missing(SortedMap<String, Path> files) throws IOException {
        int missing = 0;
        for (Blob blob : blobs(files).values()) {
            missing += has(blob) ? 0 : 1;
        }
        return missing;
    }

    private static SortedMap<String, Blob> blobs(SortedMap<String, Path> files) throws IOException {
        SortedMap<String, Blob> blobs = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            blobs.put(file.getKey(), new Blob("sha256:" + Sha256.of(file.getValue()), Files.size(file.getValue())));
        }
        return blobs;
    }

    private boolean has(Blob blob) throws IOException {
        Request request = Request.head(name.uri("blobs/" + blob.digest()));
        return http.find(request, "The registry does not say what it has").isPresent();
    }

    /**
     * Puts files there, and then a manifest with their names under a tag.
     *
     * @param files name to file
     * @param title of the model
     * @param version of the model, and the tag
     * @param anew whether files are sent that are there already: one of them may be damaged
     * @param moved hears how many bytes were transferred
     * @return the manifest's digest
     * @throws ProblemException if the registry does not take them
     * @throws IOException if a file cannot be read
     */
    public String push(SortedMap<String, Path> files, String title, String version, boolean anew, LongConsumer moved)
            throws IOException {
        SortedMap<String, Blob> blobs = blobs(files);
        for (Map.Entry<String, Blob> each : blobs.entrySet()) {
            Body body = Body.of(files.get(each.getKey()), 0, each.getValue().size());
            put(each.getKey(), each.getValue(), body, anew, moved::accept);
        }
        ModelPack model = new ModelPack(title, version, blobs);
        byte[] config = model.config();
        Blob blob = new Blob("sha256:" + Sha256.of(config), config.length);
        put("config", blob, Body.of(config), anew, Progress.NONE);
        byte[] manifest = model.manifest(blob);
        Request request = Request.put(name.uri("manifests/" + OciName.tag(version)), Body.of(manifest))
                .with("Content-Type", OciManifest.TYPE);
        http.require(request, "The registry does not take the version");
        return "sha256:" + Sha256.of(manifest);
    }

    /** A session takes its bytes once: what went wrong on the way begins with another one. */
    private void put(String file, Blob blob, Body body, boolean anew, Progress progress) throws IOException {
        for (int attempt = 1; ; attempt++) {
            if ((!anew || attempt > 1) && has(blob)) {
                progress.moved(attempt > 1 ? 0 : blob.size());
                return;
            }
            URI session = session();
            char more = session.getRawQuery() == null ? '?' : '&';
            Request request = Request.put(URI.create(session + "" + more + "digest=" + blob.digest()), body)
                    .with("Content-Type", "application/octet-stream")
                    .once();
            long[] sent = new long[1];
            Optional<Answer> answer = http.attempt(request, bytes -> {
                sent[0] += bytes;
                progress.moved(bytes);
            });
            if (answer.filter(Answer::isSuccess).isPresent()) {
                return;
            }
            boolean isWorthIt = answer.isEmpty()
                    || answer.get().status() >= SERVER_FAULT
                    || LOST_SESSION.contains(answer.get().status());
            if (attempt == MOST_ATTEMPTS || !isWorthIt) {
                throw refused(file, answer);
            }
            progress.moved(-sent[0]);
        }
    }

    private ProblemException refused(String file, Optional<Answer> answer) {
        return new ProblemException(new Problem(
                FAILURE,
                name.address() + ", " + file,
                answer.map(Answer::reason).orElse("the connection ends each time before all is sent"),
                "see what it says; then run the same command again: what is stored is not sent twice"));
    }

    private URI session() throws IOException {
        Request request = Request.post(name.uri("blobs/uploads/"), "").with("Content-Type", "application/octet-stream");
        Answer answer = http.require(request, "The registry does not let you write");
        try {
            return answer.uri().resolve(answer.header("Location").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(FAILURE, name.address(), "it gives an address that is none", "try again later"), e);
        }
    }
}
