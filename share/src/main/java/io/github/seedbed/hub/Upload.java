package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.hub.HubFile;
import io.github.seedbed.internal.hub.HubReader;
import io.github.seedbed.internal.hub.HubRepository;
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
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Files on their way into a repository, in one commit. Begun anew while others commit too; what was sent of it is not
 * sent again.
 */
final class Upload {
    private static final String CARD = "README.md";

    /** As many as its own client asks about at once. */
    private static final int BATCH = 256;

    /** Others may commit meanwhile; not for ever. */
    private static final int MOST_COMMITS = 6;

    /** What may have been done, or may be done next time: 409 another commit runs, 412 the head has moved. */
    private static final List<Integer> AGAIN = List.of(408, Hub.CONFLICT, 412, 429, 500, 502, 503, 504);

    private final HubRepository repository;
    private final Http http;
    private final HubReader reader;
    private final Hub.Waiting waiting;
    private final Progress progress;

    Upload(HubRepository repository, Http http, Hub.Waiting waiting, LongConsumer moved) {
        this.repository = repository;
        this.http = http;
        this.reader = new HubReader(repository, http);
        this.waiting = waiting;
        this.progress = moved::accept;
    }

    /** Returns the commit that holds them. */
    String commit(List<LocalFile> local, List<String> obsolete, String summary) throws IOException {
        for (LocalFile file : local) {
            if (file.path().equals(CARD)) {
                validate(file.file());
            }
        }
        Optional<Answer> failure = Optional.empty();
        for (int attempt = 1; attempt <= MOST_COMMITS; attempt++) {
            if (attempt > 1) {
                waiting.before(attempt);
            }
            String head = reader.commit(Hub.BRANCH).orElseThrow(this::missing);
            Map<String, HubFile> there = reader.files(head);
            List<LocalFile> changed = changed(local, there);
            List<String> deleted = obsolete.stream().filter(there::containsKey).toList();
            if (changed.isEmpty() && deleted.isEmpty()) {
                return head;
            }
            Optional<Answer> answer = committed(changed, deleted, summary, head);
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
    private Optional<Answer> committed(List<LocalFile> changed, List<String> deleted, String summary, String head)
            throws IOException {
        Map<String, String> modes = modes(changed);
        List<LocalFile> large = changed.stream()
                .filter(file -> "lfs".equals(modes.get(file.path())))
                .toList();
        new LargeFiles(repository, Hub.BRANCH, http, progress).upload(large);
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
            Request request = Request.put(repository.api("commit", Hub.BRANCH), commit.body())
                    .as("POST")
                    .with("Content-Type", "application/x-ndjson")
                    .once();
            return http.attempt(request, Progress.NONE)
                    .map(answer -> AGAIN.contains(answer.status())
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
            Request request = Request.post(repository.api("preupload", Hub.BRANCH), body.toString());
            for (JsonNode answer : http.require(request, "The Hub does not take the files")
                    .object()
                    .path("files")) {
                modes.put(
                        answer.path("path").asText(), answer.path("uploadMode").asText());
            }
        }
        return modes;
    }
}
