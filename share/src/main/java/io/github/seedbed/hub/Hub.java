package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Http;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

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
    static final String BRANCH = "main";
    static final int CONFLICT = 409;

    private final HubRepository repository;
    private final Http http;
    private final HubReader reader;
    private final boolean isKnown;
    private final Waiting waiting;
    private boolean isJob;

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
        return at(name, Optional.empty());
    }

    /**
     * Returns a repository as {@link #at(String)} does; where there is no token, another one is taken, or what the Hub
     * gives to a job of a CI service that {@code HF_OIDC_RESOURCE} asks for.
     *
     * @param name as for {@link #at(String)}
     * @param kept a token that is kept elsewhere
     * @throws ProblemException if no repository can have that name, or the job gets no token
     * @throws IOException if the file with the token cannot be read
     */
    public static Hub at(String name, Optional<String> kept) throws IOException {
        Surroundings surroundings = Surroundings.ofProcess();
        URI endpoint = surroundings.endpoint();
        Optional<String> token = surroundings.token().or(() -> kept);
        if (token.isPresent()) {
            return at(endpoint, name, token);
        }
        Optional<String> job = new JobToken(surroundings, Http.with(Optional.empty())).get(endpoint, name);
        Hub hub = at(endpoint, name, job);
        hub.isJob = job.isPresent();
        return hub;
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
     * Ends with a problem if nobody is known to write here. A job has no name; the Hub knew it when it gave the token.
     *
     * @throws ProblemException if there is no token, or none that is valid
     * @throws IOException if the thread was interrupted
     */
    public void requireKnown() throws IOException {
        if (!isJob) {
            user();
        }
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
        Map<String, HubFile> there = head().isPresent() ? reader.files(BRANCH) : Map.of();
        SortedMap<String, String> states = new TreeMap<>();
        for (LocalFile file : LocalFile.all(files)) {
            HubFile other = there.get(file.path());
            states.put(file.path(), other == null ? "new" : file.isSameAs(other) ? "same" : "changed");
        }
        return states;
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
        return new Upload(repository, http, waiting, moved).commit(LocalFile.all(files), obsolete, summary);
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
