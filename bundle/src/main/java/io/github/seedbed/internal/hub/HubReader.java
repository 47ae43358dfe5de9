package io.github.seedbed.internal.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a repository on the Hub. */
public final class HubReader {
    private static final Pattern NEXT = Pattern.compile("<([^<>]+)>\\s*;\\s*rel=\"next\"");

    /** A thousand files a page. */
    private static final int MOST_PAGES = 100;

    private final HubRepository repository;
    private final Http http;

    /**
     * Prepares to read.
     *
     * @param repository which
     * @param http asks, as somebody who may read it
     */
    public HubReader(HubRepository repository, Http http) {
        this.repository = repository;
        this.http = http;
    }

    /**
     * Prepares to read as this process may.
     *
     * @param name {@code owner/name}
     * @param surroundings where the Hub is, and the token
     * @throws IOException if the file with the token cannot be read
     */
    public static HubReader of(String name, Surroundings surroundings) throws IOException {
        URI endpoint = surroundings.endpoint();
        HubRepository repository = HubRepository.of(endpoint, name);
        return new HubReader(
                repository, Http.with(surroundings.token().map(token -> Credential.bearer(endpoint, token))));
    }

    /** Returns the repository. */
    public HubRepository repository() {
        return repository;
    }

    /**
     * Returns the commit that a revision is now.
     *
     * @param revision a branch, a tag or a commit
     * @return empty if there is none, or no such repository
     * @throws IOException if the thread was interrupted
     */
    public Optional<String> commit(String revision) throws IOException {
        return http.find(Request.get(repository.api("revision", revision)), "The Hub does not show the repository")
                .map(answer -> answer.object().path("sha").asText())
                .filter(sha -> !sha.isEmpty());
    }

    /**
     * Lists all files of a revision.
     *
     * @param revision a branch, a tag or a commit
     * @return path to file
     * @throws IOException if the thread was interrupted
     */
    public Map<String, HubFile> files(String revision) throws IOException {
        Map<String, HubFile> files = new LinkedHashMap<>();
        Optional<URI> next = Optional.of(URI.create(repository.api("tree", revision) + "?recursive=true"));
        for (int page = 0; next.isPresent(); page++) {
            if (page == MOST_PAGES) {
                throw new ProblemException(new Problem(
                        "The repository has too many files",
                        repository.page(revision),
                        "a bundle has some dozens, and this list does not end",
                        "check the name"));
            }
            Answer answer = http.require(Request.get(next.get()), "The Hub does not list the files");
            for (JsonNode entry : answer.json()) {
                if (entry.path("type").asText().equals("file")) {
                    files.put(entry.path("path").asText(), file(entry));
                }
            }
            next = next(answer);
        }
        return files;
    }

    private static HubFile file(JsonNode entry) {
        String sha256 = entry.path("lfs").path("oid").asText("").replaceFirst("^sha256:", "");
        return new HubFile(
                entry.path("size").asLong(),
                entry.path("oid").asText(),
                Optional.of(sha256).filter(digest -> !digest.isEmpty()));
    }

    private static Optional<URI> next(Answer answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(link -> answer.uri().resolve(link.group(1)));
    }

    /**
     * Downloads a file.
     *
     * @param revision a branch, a tag or a commit
     * @param path with slashes
     * @param file where to put it; its folder exists
     * @param most how many bytes it may have
     * @param proof that it is the right one
     * @param progress hears of each piece
     * @throws IOException if it cannot be written
     */
    public void download(String revision, String path, Path file, long most, Download.Proof proof, Progress progress)
            throws IOException {
        Request request = Request.get(repository.content(revision, path));
        new Download(http, request, file, most, progress).run("The Hub does not give the file", proof);
    }
}
