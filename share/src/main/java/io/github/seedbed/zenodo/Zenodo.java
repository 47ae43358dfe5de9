package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Login;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A repository on InvenioRDM, such as Zenodo: drafts with reserved DOIs, their files, and records, which stay for ever.
 * The native API ({@code /api/records}), for the older one of Zenodo gives wrong DOIs on its sandbox.
 */
public final class Zenodo {
    private static final int MOST_ATTEMPTS = 5;
    private static final int SERVER_FAULT = 500;
    private static final int CONFLICT = 409;

    private final URI host;
    private final InvenioApi api;
    private final boolean isKnown;

    Zenodo(URI host, Http http, boolean isKnown) {
        this.host = host;
        this.api = new InvenioApi(host, http);
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

    /**
     * Looks for a draft of mine that was begun before and not published: two of one version would be two DOIs.
     *
     * @param wanted what is said of it, in the native form: title, version and kind are compared
     * @throws IOException if the thread was interrupted
     */
    public Optional<Entry> findDraft(ObjectNode wanted) throws IOException {
        Request request = api.get("user/records?is_published=false&size=100&sort=newest");
        for (JsonNode hit : api.ask(request, "The repository does not list your drafts")
                .path("hits")
                .path("hits")) {
            Entry entry = Entry.of(hit);
            if (!entry.isPublished() && key(hit.path("metadata")).equals(key(wanted))) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static List<String> key(JsonNode metadata) {
        return List.of(
                metadata.path("title").asText(),
                metadata.path("version").asText(),
                metadata.path("resource_type").path("id").asText());
    }

    /**
     * Begins a record.
     *
     * @param metadata in the native form
     * @throws IOException if the thread was interrupted
     */
    public Entry create(ObjectNode metadata) throws IOException {
        // Once: who gets no answer looks for the draft the next time
        return Entry.of(api.ask(api.post("records", body(metadata)).once(), "The repository does not begin a record"));
    }

    /**
     * Begins a new version of a record; it has no files yet.
     *
     * @param id of the newest version
     * @param metadata in the native form
     * @throws IOException if the thread was interrupted
     */
    public Entry createVersion(String id, ObjectNode metadata) throws IOException {
        Request request = api.post(InvenioApi.record(id) + "/versions", Json.node());
        Entry draft = Entry.of(api.ask(request, "The repository does not begin a new version"));
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
        String draft = InvenioApi.draft(id);
        JsonNode pids = api.ask(api.get(draft), "The repository does not show the draft")
                .path("pids");
        ObjectNode body = body(metadata);
        body.set("pids", pids.isObject() ? pids : Json.node());
        Body json = Body.of(body.toString().getBytes(StandardCharsets.UTF_8));
        api.http()
                .require(
                        api.put(draft, json, "application/json"),
                        "The repository does not take what is said of the record");
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
        Request request = api.post(InvenioApi.draft(id) + "/pids/doi", Json.node());
        api.http().require(request, "The repository does not reserve a DOI");
        return find(id).flatMap(Entry::doi)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The repository does not reserve a DOI",
                        api.where(id),
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
        Optional<Answer> record =
                api.http().find(api.get(InvenioApi.record(id)), "The repository does not show the record");
        if (record.isPresent()) {
            return Optional.of(Entry.of(record.get().object()).published());
        }
        return isKnown
                ? api.http()
                        .find(api.get(InvenioApi.draft(id)), "The repository does not show the draft")
                        .map(answer -> Entry.of(answer.object()))
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
        Request request = api.get(InvenioApi.record(entry.id()) + (entry.isPublished() ? "/files" : "/draft/files"));
        for (JsonNode file :
                api.ask(request, "The repository does not list the files").path("entries")) {
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
        Entry draft = new Entry(id, Optional.empty(), "", false);
        Optional<String> stored = Optional.ofNullable(files(draft).get(name));
        new DraftFiles(api, id).put(name, file, stored, moved);
    }

    /**
     * Publishes a draft: its files can never be changed again, nor it be deleted.
     *
     * @param id of the draft
     * @throws ProblemException if the repository refuses it
     * @throws IOException if the thread was interrupted
     */
    public void publish(String id) throws IOException {
        Request request =
                api.post(InvenioApi.draft(id) + "/actions/publish", Json.node()).once();
        for (int attempt = 1; ; attempt++) {
            Optional<Answer> answer = api.http().attempt(request, Progress.NONE);
            if (answer.filter(Answer::isSuccess).isPresent()
                    || find(id).filter(Entry::isPublished).isPresent()) {
                return;
            }
            boolean again = answer.isEmpty()
                    || answer.get().status() >= SERVER_FAULT
                    || answer.get().status() == CONFLICT;
            if (!again || attempt == MOST_ATTEMPTS) {
                throw new ProblemException(new Problem(
                        "The record was not published",
                        api.where(id),
                        answer.map(Answer::reason).orElse("the repository gives no answer, and does not show it"),
                        answer.isPresent()
                                ? "see what it says; then run the same command again"
                                : "run the same command again later"));
            }
        }
    }

    /**
     * Deletes a draft; a record is never deleted.
     *
     * @param id of the draft
     * @throws IOException if the thread was interrupted
     */
    public void discard(String id) throws IOException {
        api.http().find(api.delete(InvenioApi.draft(id)), "The repository does not delete the draft");
    }

    /**
     * Returns a published record as a stranger sees it, without the token.
     *
     * @param doi of the record
     * @throws ProblemException if it cannot be read, or holds nothing of ours
     * @throws IOException if the thread was interrupted
     */
    public Place place(String doi) throws IOException {
        return Place.ofRecord(api.http().as(Login.with(Optional.empty())), host, doi);
    }

    /**
     * Returns the page of a record.
     *
     * @param id of the record
     */
    public String page(String id) {
        return api.page(id);
    }
}
