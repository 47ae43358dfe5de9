package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.hub.HubFile;
import io.github.seedbed.internal.hub.HubReader;
import io.github.seedbed.internal.hub.HubRepository;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * A repository on the Hugging Face Hub, to put files into.
 *
 * <pre>{@code
 * Hub hub = Hub.at("acme/penguins");
 * hub.create();
 * String commit = hub.upload(files, List.of(), "Version 1.0", bytes -> {});
 * hub.tag("v1.0", commit);
 * }</pre>
 *
 * <p>Everything may be repeated: what exists is fine, what is there is not sent again, and readers see all files of an
 * upload or none.
 */
public final class Hub {
    private static final String BRANCH = "main";
    private static final String CARD = "README.md";
    private static final int CONFLICT = 409;

    /** As many as its own client asks about at once. */
    private static final int BATCH = 256;

    /** Others may commit meanwhile; not for ever. */
    private static final int MOST_COMMITS = 6;

    /** What may have been done, or may be done next time: 409 another commit runs, 412 the head has moved. */
    private static final List<Integer> AGAIN = List.of(408, CONFLICT, 412, 429, 500, 502, 503, 504);

    private final HubRepository repository;
    private final Http http;
    private final HubReader reader;
    private final boolean isKnown;
    private final Waiting waiting;

    /** How time passes between two commits. */
    interface Waiting {
        void before(int attempt) throws IOException;
    }

    Hub(HubRepository repository, Http http, boolean isKnown, Waiting waiting) {
        this.repository = repository;
        this.http = http;
        this.reader = new HubReader(repository, http);
        this.isKnown = isKnown;
        this.waiting = waiting;
    }

    /**
     * Returns a repository of the Hub that {@code HF_ENDPOINT} names, by the token in {@code HF_TOKEN} or in the file
     * that {@code hf auth login} writes.
     *
     * @param name {@code owner/name}; {@code datasets/owner/name} of a data set, {@code spaces/owner/name} of a space
     * @throws ProblemException if no repository can have that name
     * @throws IOException if the file with the token cannot be read
     */
    public static Hub at(String name) throws IOException {
        Surroundings surroundings = Surroundings.ofProcess();
        return at(surroundings.endpoint(), name, surroundings.token());
    }

    /**
     * Returns a repository.
     *
     * @param endpoint the Hub's address
     * @param name as for {@link #at(String)}
     * @param token that may write there; without one everything public can be read
     * @throws ProblemException if no repository can have that name
     */
    public static Hub at(URI endpoint, String name, Optional<String> token) {
        HubRepository repository = HubRepository.of(endpoint, name);
        Http http = Http.with(token.map(secret -> Credential.bearer(endpoint, secret)));
        return new Hub(repository, http, token.isPresent(), new Pauses());
    }

    /** Returns what reads the repository with the same token. */
    public HubReader reader() {
        return reader;
    }

    /** Returns the repository's name, as {@link #at(String)} takes it. */
    public String name() {
        return repository.name();
    }

    /**
     * Returns the address of the page that people look at.
     *
     * @param commit or a tag
     */
    public String page(String commit) {
        return repository.page(commit);
    }

    /**
     * Returns the name of whom the token belongs to.
     *
     * @throws ProblemException if there is no token, or none that is valid
     * @throws IOException if the thread was interrupted
     */
    public String user() throws IOException {
        if (!isKnown) {
            throw new ProblemException(new Problem(
                    "The Hub does not know who you are",
                    repository.name(),
                    "there is no token: neither in the variable HF_TOKEN nor in the file that \"hf auth login\" writes",
                    "make a token that may write, in the settings of your account, and put it into HF_TOKEN"));
        }
        URI whoami = URI.create(repository.endpoint() + "/api/whoami-v2");
        return http.require(Request.get(whoami), "The Hub does not know the token")
                .object()
                .path("name")
                .asText();
    }

    /**
     * Returns the last commit.
     *
     * @return empty if there is no such repository, or none that the token may see
     * @throws IOException if the thread was interrupted
     */
    public Optional<String> head() throws IOException {
        return reader.commit(BRANCH);
    }

    /**
     * Creates the repository, public; if it exists, that is fine.
     *
     * @throws IOException if the thread was interrupted
     */
    public void create() throws IOException {
        if (head().isPresent()) {
            return;
        }
        String[] parts = repository.id().split("/");
        ObjectNode body = Json.node().put("name", parts[parts.length - 1]);
        if (parts.length > 1) {
            body.put("organization", parts[0]);
        }
        body.put("type", repository.kind().replaceFirst("s$", "")).put("visibility", "public");
        if (repository.kind().equals("spaces")) {
            body.put("sdk", "static");
        }
        Request request = Request.post(URI.create(repository.endpoint() + "/api/repos/create"), body.toString());
        Answer answer = http.send(request);
        if (answer.status() != CONFLICT) {
            Http.required(answer, request, "The repository cannot be created");
        } else if (head().isEmpty()) {
            throw new ProblemException(new Problem(
                    "The repository cannot be created",
                    repository.name(),
                    answer.reason(),
                    "run the same command again in a minute"));
        }
    }

    /**
     * Returns what an upload would change.
     *
     * @param files path in the repository to file
     * @return path to {@code new}, {@code changed} or {@code same}; all of them new if there is no repository
     * @throws IOException if a file cannot be read
     */
    public SortedMap<String, String> compare(SortedMap<String, Path> files) throws IOException {
        Map<String, HubFile> there = head().isPresent() ? there(BRANCH) : Map.of();
        SortedMap<String, String> states = new TreeMap<>();
        for (LocalFile file : local(files)) {
            HubFile other = there.get(file.path());
            states.put(file.path(), other == null ? "new" : file.isSameAs(other) ? "same" : "changed");
        }
        return states;
    }

    private Map<String, HubFile> there(String revision) throws IOException {
        return reader.files(revision).stream().collect(Collectors.toMap(HubFile::path, file -> file, (a, b) -> b));
    }

    private static List<LocalFile> local(SortedMap<String, Path> files) throws IOException {
        List<LocalFile> local = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            local.add(LocalFile.of(file.getKey(), file.getValue()));
        }
        return local;
    }

    /**
     * Puts files into the repository, in one commit on {@code main}; in none, if all is there.
     *
     * @param files path in the repository to file
     * @param obsolete paths to delete; those that are not there do not matter
     * @param summary of the commit, one line
     * @param moved hears how many bytes were transferred
     * @return the commit that holds them
     * @throws ProblemException if the Hub refuses them; nothing is visible to readers then
     * @throws IOException if a file cannot be read
     */
    public String upload(SortedMap<String, Path> files, List<String> obsolete, String summary, LongConsumer moved)
            throws IOException {
        if (files.containsKey(CARD)) {
            validate(files.get(CARD));
        }
        List<LocalFile> local = local(files);
        Optional<Answer> failure = Optional.empty();
        for (int attempt = 1; attempt <= MOST_COMMITS; attempt++) {
            if (attempt > 1) {
                waiting.before(attempt);
            }
            String head = head().orElseThrow(this::missing);
            Map<String, HubFile> there = there(head);
            List<LocalFile> changed = changed(local, there);
            List<String> deleted = obsolete.stream().filter(there::containsKey).toList();
            if (changed.isEmpty() && deleted.isEmpty()) {
                return head;
            }
            Optional<Answer> answer = committed(changed, deleted, summary, head, moved::accept);
            if (answer.filter(Answer::isSuccess).isPresent()) {
                return answer.get().object().path("commitOid").asText();
            }
            failure = answer;
        }
        throw new ProblemException(new Problem(
                "The Hub does not take the commit",
                repository.name(),
                failure.map(Answer::reason).orElse("it gives no answer") + ", " + MOST_COMMITS + " times",
                "run the same command again later: large files are not sent twice"));
    }

    private static List<LocalFile> changed(List<LocalFile> local, Map<String, HubFile> there) throws IOException {
        List<LocalFile> changed = new ArrayList<>();
        for (LocalFile file : local) {
            HubFile other = there.get(file.path());
            if (other == null || !file.isSameAs(other)) {
                changed.add(file);
            }
        }
        return changed;
    }

    /** Returns nothing if there was no answer. */
    private Optional<Answer> committed(
            List<LocalFile> changed, List<String> deleted, String summary, String head, Progress progress)
            throws IOException {
        Map<String, String> modes = modes(changed);
        List<LocalFile> large = changed.stream()
                .filter(file -> "lfs".equals(modes.get(file.path())))
                .toList();
        new LargeFiles(repository, BRANCH, http, progress).upload(large);
        try (Commit commit = new Commit(summary, Optional.of(head))) {
            for (LocalFile file : changed) {
                if (large.contains(file)) {
                    commit.large(file);
                } else {
                    commit.small(file);
                    progress.moved(file.size());
                }
            }
            commit.deleted(deleted);
            Request request = Request.put(repository.api("commit", BRANCH), commit.body())
                    .as("POST")
                    .with("Content-Type", "application/x-ndjson")
                    .once();
            Answer answer;
            try {
                answer = http.send(request);
            } catch (ProblemException e) {
                if (e.getCause() instanceof IOException) {
                    // It may have committed: the next look at the head says so
                    return Optional.empty();
                }
                throw e;
            }
            return Optional.of(
                    AGAIN.contains(answer.status())
                            ? answer
                            : Http.required(answer, request, "The Hub refuses the commit"));
        }
    }

    private ProblemException missing() {
        return new ProblemException(new Problem(
                "There is no such repository on the Hub",
                repository.name(),
                "it does not exist, or the token may not see it",
                "create it, or give another token"));
    }

    /** Before anything is uploaded: its rules for the front matter change, and it applies them at the end. */
    private void validate(Path card) throws IOException {
        ObjectNode body = Json.node()
                .put("repoType", repository.kind().replaceFirst("s$", ""))
                .put("content", Files.readString(card));
        URI uri = URI.create(repository.endpoint() + "/api/validate-yaml");
        http.require(Request.post(uri, body.toString()), "The Hub refuses the front matter of " + CARD);
    }

    /** Which files are large is for the Hub to say: a small binary one is, for example. */
    private Map<String, String> modes(List<LocalFile> files) throws IOException {
        Map<String, String> modes = new TreeMap<>();
        for (int from = 0; from < files.size(); from += BATCH) {
            ObjectNode body = Json.node();
            ArrayNode list = body.putArray("files");
            for (LocalFile file : files.subList(from, Math.min(files.size(), from + BATCH))) {
                list.addObject()
                        .put("path", file.path())
                        .put("size", file.size())
                        .put("sample", Base64.getEncoder().encodeToString(file.sample()));
            }
            Request request = Request.post(repository.api("preupload", BRANCH), body.toString());
            for (JsonNode answer : http.require(request, "The Hub does not take the files")
                    .object()
                    .path("files")) {
                modes.put(
                        answer.path("path").asText(), answer.path("uploadMode").asText());
            }
        }
        return modes;
    }

    /**
     * Gives a commit a name.
     *
     * @param name such as {@code v1.0}
     * @param commit which
     * @throws ProblemException if another commit has that name
     * @throws IOException if the thread was interrupted
     */
    public void tag(String name, String commit) throws IOException {
        Request request = Request.post(
                repository.api("tag", commit), Json.node().put("tag", name).toString());
        Answer answer = http.send(request);
        if (answer.status() != CONFLICT) {
            Http.required(answer, request, "The Hub does not tag the commit");
            return;
        }
        Optional<String> tagged = reader.commit(name);
        if (!tagged.equals(Optional.of(commit))) {
            throw new ProblemException(new Problem(
                    "The tag is taken",
                    repository.page(name),
                    "it names another commit, and whoever uses it would get another model",
                    "raise the version in pom.xml, or delete the tag on the Hub if nobody uses it yet"));
        }
    }
}
