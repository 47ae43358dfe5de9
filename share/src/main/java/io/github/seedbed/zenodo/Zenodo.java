package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A repository on InvenioRDM, such as Zenodo: drafts with reserved DOIs, their files, and records, which stay for ever.
 * The native API ({@code /api/records}), for the older one of Zenodo gives wrong DOIs on its sandbox.
 */
public final class Zenodo {
    private static final String NATIVE = "application/vnd.inveniordm.v1+json";
    private static final int MOST_ATTEMPTS = 5;
    private static final int SERVER_FAULT = 500;
    private static final int CONFLICT = 409;

    private final URI host;
    private final Http http;
    private final boolean isKnown;

    Zenodo(URI host, Http http, boolean isKnown) {
        this.host = host;
        this.http = http;
        this.isKnown = isKnown;
    }

    /**
     * Returns a repository.
     *
     * @param host its address, such as {@code https://sandbox.zenodo.org}
     * @param token with the scopes {@code deposit:write} and {@code deposit:actions}; without one only records can be
     *     read
     * @throws ProblemException if it is neither of https nor on this machine
     */
    public static Zenodo at(URI host, Optional<String> token) {
        return new Zenodo(host, Http.with(token.map(secret -> Credential.bearer(host, secret))), token.isPresent());
    }

    /** Returns the address of the repository. */
    public URI host() {
        return host;
    }

    Http http() {
        return http;
    }

    /**
     * A record, or the draft of one.
     *
     * @param id of the repository
     * @param doi if one is reserved
     * @param isPublished whether it is for all to see, and can never be changed again
     */
    public record Entry(String id, Optional<String> doi, boolean isPublished) {}

    /**
     * Ends with a problem if nobody is known to write here.
     *
     * @throws ProblemException if there is no token
     */
    public void requireToken() {
        if (!isKnown) {
            throw new ProblemException(new Problem(
                    "The repository does not know who you are",
                    host.toString(),
                    "there is no token in the variable ZENODO_TOKEN",
                    "make one in the settings of your account there (Applications, Personal access tokens), with the"
                            + " scopes deposit:write and deposit:actions"));
        }
    }

    private URI uri(String path) {
        return URI.create(host.toString().replaceAll("/+$", "") + "/api/" + path);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Request get(String path) {
        return Request.get(uri(path)).with("Accept", NATIVE);
    }

    private Request post(String path, JsonNode body) {
        return Request.post(uri(path), body.toString()).with("Accept", NATIVE);
    }

    private static Entry entry(JsonNode node) {
        String doi = node.path("pids").path("doi").path("identifier").asText();
        return new Entry(
                node.path("id").asText(),
                Optional.of(doi).filter(text -> !text.isEmpty()),
                node.path("is_published").asBoolean());
    }

    /**
     * Looks for a draft of mine that was begun before and not published: two of one version would be two DOIs.
     *
     * @param title of the record
     * @param version of the record
     * @throws IOException if the thread was interrupted
     */
    public Optional<Entry> findDraft(String title, String version) throws IOException {
        Request request = get("user/records?is_published=false&size=100&sort=newest");
        for (JsonNode hit : http.require(request, "The repository does not list your drafts")
                .object()
                .path("hits")
                .path("hits")) {
            JsonNode metadata = hit.path("metadata");
            boolean same = metadata.path("title").asText().equals(title)
                    && metadata.path("version").asText().equals(version);
            if (same && !entry(hit).isPublished()) {
                return Optional.of(entry(hit));
            }
        }
        return Optional.empty();
    }

    /**
     * Begins a record.
     *
     * @param metadata in the native form
     * @throws IOException if the thread was interrupted
     */
    public Entry create(ObjectNode metadata) throws IOException {
        // Once: who gets no answer looks for the draft the next time
        return entry(http.require(post("records", body(metadata)).once(), "The repository does not begin a record")
                .object());
    }

    /**
     * Begins a new version of a record; it has no files yet.
     *
     * @param id of the newest version
     * @param metadata in the native form
     * @throws IOException if the thread was interrupted
     */
    public Entry createVersion(String id, ObjectNode metadata) throws IOException {
        Request request = post("records/" + encoded(id) + "/versions", Json.node());
        Entry draft = entry(http.require(request, "The repository does not begin a new version")
                .object());
        update(draft.id(), metadata);
        return draft;
    }

    private static ObjectNode body(ObjectNode metadata) {
        ObjectNode body = Json.node();
        body.putObject("access").put("record", "public").put("files", "public");
        body.putObject("files").put("enabled", true);
        body.set("metadata", metadata);
        return body;
    }

    /**
     * Replaces what is said of a draft; its DOI stays.
     *
     * @param id of the draft
     * @param metadata in the native form
     * @throws IOException if the thread was interrupted
     */
    public void update(String id, ObjectNode metadata) throws IOException {
        Request draft = get("records/" + encoded(id) + "/draft");
        JsonNode pids = http.require(draft, "The repository does not show the draft")
                .object()
                .path("pids");
        ObjectNode body = body(metadata);
        body.set("pids", pids.isObject() ? pids : Json.node());
        Request request = Request.put(draft.uri(), Body.of(body.toString().getBytes(StandardCharsets.UTF_8)))
                .with("Content-Type", "application/json")
                .with("Accept", NATIVE);
        http.require(request, "The repository does not take what is said of the record");
    }

    /**
     * Reserves a DOI: it is the record's own from now on, and works when the record is published.
     *
     * @param id of the draft
     * @return such as {@code 10.5281/zenodo.1234567}
     * @throws IOException if the thread was interrupted
     */
    public String reserve(String id) throws IOException {
        Optional<String> before = find(id).flatMap(Entry::doi);
        if (before.isPresent()) {
            return before.get();
        }
        http.require(
                post("records/" + encoded(id) + "/draft/pids/doi", Json.node()),
                "The repository does not reserve a DOI");
        return find(id).flatMap(Entry::doi)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The repository does not reserve a DOI",
                        host + ", draft " + id,
                        "it took the request, and shows none",
                        "try again later")));
    }

    /**
     * Returns a draft, or the record that became of it.
     *
     * @param id of either
     * @return empty if there is neither
     * @throws IOException if the thread was interrupted
     */
    public Optional<Entry> find(String id) throws IOException {
        Optional<Answer> record = http.find(get("records/" + encoded(id)), "The repository does not show the record");
        if (record.isPresent()) {
            Entry entry = entry(record.get().object());
            return Optional.of(new Entry(entry.id(), entry.doi(), true));
        }
        return isKnown
                ? http.find(get("records/" + encoded(id) + "/draft"), "The repository does not show the draft")
                        .map(answer -> entry(answer.object()))
                : Optional.empty();
    }

    /**
     * Lists the files of a draft or of a record.
     *
     * @param entry of which
     * @return name to MD5, the only digest that it keeps; of complete files only
     * @throws IOException if the thread was interrupted
     */
    public SortedMap<String, String> files(Entry entry) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Request request = get("records/" + encoded(entry.id()) + (entry.isPublished() ? "/files" : "/draft/files"));
        for (JsonNode file : http.require(request, "The repository does not list the files")
                .object()
                .path("entries")) {
            String checksum = file.path("checksum").asText();
            files.put(file.path("key").asText(), checksum.startsWith("md5:") ? checksum.substring(4) : "");
        }
        return files;
    }

    /**
     * Puts a file into a draft, in place of one of the same name.
     *
     * @param id of the draft
     * @param name without slashes: there are no folders
     * @param file on this machine
     * @param moved hears how many bytes were transferred
     * @throws ProblemException if the repository stored other bytes
     * @throws IOException if the file cannot be read
     */
    public void upload(String id, String name, Path file, LongConsumer moved) throws IOException {
        String files = "records/" + encoded(id) + "/draft/files";
        String one = files + "/" + encoded(name);
        String failure = "The repository does not take the file";
        String expected = Md5.of(file);
        Optional<String> there = Optional.ofNullable(
                files(new Entry(id, Optional.empty(), false)).get(name));
        if (there.equals(Optional.of(expected))) {
            return;
        }
        if (there.isPresent()) {
            http.require(Request.delete(uri(one)), failure);
        }
        ArrayNode begun = Json.node().putArray("files");
        begun.addObject().put("key", name);
        http.require(post(files, begun), failure);
        Request content = Request.put(uri(one + "/content"), Body.of(file, 0, Files.size(file)))
                .with("Content-Type", "application/octet-stream")
                .with("Accept", NATIVE);
        Http.required(http.send(content, moved::accept), content, failure);
        String stored = http.require(post(one + "/commit", Json.node()), failure)
                .object()
                .path("checksum")
                .asText();
        if (!stored.equals("md5:" + expected)) {
            throw new ProblemException(new Problem(
                    "The repository stored other bytes",
                    host + ", draft " + id + ", " + name,
                    "it says " + stored + ", sent was md5:" + expected,
                    "run the same command again"));
        }
    }

    /**
     * Publishes a draft: its files can never be changed again, nor it be deleted.
     *
     * @param id of the draft
     * @throws ProblemException if the repository refuses it
     * @throws IOException if the thread was interrupted
     */
    public void publish(String id) throws IOException {
        Request request = post("records/" + encoded(id) + "/draft/actions/publish", Json.node())
                .once();
        for (int attempt = 1; ; attempt++) {
            Optional<Answer> answer = sent(request);
            if (answer.filter(Answer::isSuccess).isPresent()
                    || find(id).filter(Entry::isPublished).isPresent()) {
                return;
            }
            boolean again = answer.isEmpty()
                    || answer.get().status() >= SERVER_FAULT
                    || answer.get().status() == CONFLICT;
            if (!again || attempt == MOST_ATTEMPTS) {
                throw answer.isPresent()
                        ? refused(answer.get(), id)
                        : new ProblemException(new Problem(
                                "The record was not published",
                                host + ", draft " + id,
                                "the repository gives no answer, and does not show it",
                                "run the same command again later"));
            }
        }
    }

    private ProblemException refused(Answer answer, String id) {
        return new ProblemException(new Problem(
                "The record was not published",
                host + ", draft " + id,
                answer.reason(),
                "see what it says; then run the same command again"));
    }

    /** Nothing, if there was no answer: then only a look at the record says what happened. */
    private Optional<Answer> sent(Request request) throws IOException {
        try {
            return Optional.of(http.send(request));
        } catch (ProblemException e) {
            if (e.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Deletes a draft; a record is never deleted.
     *
     * @param id of the draft
     * @throws IOException if the thread was interrupted
     */
    public void discard(String id) throws IOException {
        http.find(Request.delete(uri("records/" + encoded(id) + "/draft")), "The repository does not delete the draft");
    }

    /**
     * Returns where a file of a record is.
     *
     * @param id of the record
     * @param name of the file
     */
    public URI content(String id, String name) {
        return uri("records/" + encoded(id) + "/files/" + encoded(name) + "/content");
    }

    /**
     * Returns the page of a record.
     *
     * @param id of the record
     */
    public String page(String id) {
        return host.toString().replaceAll("/+$", "") + "/records/" + id;
    }
}
