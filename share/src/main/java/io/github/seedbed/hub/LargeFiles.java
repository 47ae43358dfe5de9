package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.hub.HubRepository;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Large files go to a store of their own, before the commit that names them: Git LFS, in one piece ({@code basic}) or
 * in parts ({@code multipart}, the Hub's own). What is stored already is not sent again: that is how an upload that was
 * interrupted goes on.
 */
final class LargeFiles {
    private static final String TYPE = "application/vnd.git-lfs+json";
    private static final String FAILURE = "The Hub does not take a large file";
    private static final String CHUNK = "chunk_size";

    /** As many as its own clients announce at once. */
    private static final int BATCH = 100;

    /** Addresses expire: then they are asked for anew. */
    private static final int MOST_ATTEMPTS = 3;

    private final HubRepository repository;
    private final String branch;
    private final Http http;
    private final Progress progress;

    LargeFiles(HubRepository repository, String branch, Http http, Progress progress) {
        this.repository = repository;
        this.branch = branch;
        this.http = http;
        this.progress = progress;
    }

    void upload(List<LocalFile> files) throws IOException {
        for (int from = 0; from < files.size(); from += BATCH) {
            List<LocalFile> batch = files.subList(from, Math.min(files.size(), from + BATCH));
            // Several processors at once; whoever asks for a digest later has it
            Parallel.run(batch.stream()
                    .<Parallel.Task<String>>map(file -> file::sha256)
                    .toList());
            Map<String, JsonNode> announced = announced(batch);
            List<Parallel.Task<Void>> tasks = new ArrayList<>();
            for (LocalFile file : batch) {
                tasks.add(() -> {
                    upload(file, announced.get(file.sha256()));
                    return null;
                });
            }
            Parallel.run(tasks);
        }
    }

    private Map<String, JsonNode> announced(List<LocalFile> files) throws IOException {
        ObjectNode body = Json.node().put("operation", "upload").put("hash_algo", "sha256");
        body.putArray("transfers").add("basic").add("multipart");
        body.putObject("ref").put("name", branch);
        ArrayNode objects = body.putArray("objects");
        for (LocalFile file : files) {
            objects.addObject().put("oid", file.sha256()).put("size", file.size());
        }
        Request request = lfs(repository.largeFiles(), body);
        Map<String, JsonNode> announced = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (JsonNode object : http.require(request, FAILURE).object().path("objects")) {
            announced.put(object.path("oid").asText(), object);
            if (object.hasNonNull("error")) {
                problems.add(refused(files, object));
            }
        }
        ProblemException.throwIfAny(problems);
        return announced;
    }

    private static Problem refused(List<LocalFile> files, JsonNode object) throws IOException {
        String path = "";
        for (LocalFile file : files) {
            path = file.sha256().equals(object.path("oid").asText()) ? file.path() : path;
        }
        JsonNode error = object.path("error");
        return new Problem(
                FAILURE,
                path,
                "the Hub says " + error.path("code").asText() + ": "
                        + error.path("message").asText(),
                "see what it says; then run the same command again");
    }

    private void upload(LocalFile file, JsonNode first) throws IOException {
        JsonNode object = first;
        for (int attempt = 1; ; attempt++) {
            JsonNode actions = object == null ? Json.node() : object.path("actions");
            if (!actions.has("upload")) {
                // It is there already
                progress.moved(file.size());
                return;
            }
            long[] sent = new long[1];
            Answer answer = sent(file, actions.path("upload"), bytes -> {
                synchronized (sent) {
                    sent[0] += bytes;
                }
                progress.moved(bytes);
            });
            if (answer.isSuccess()) {
                verify(file, actions);
                return;
            }
            if (attempt == MOST_ATTEMPTS || answer.status() >= 500) {
                throw new ProblemException(new Problem(
                        FAILURE,
                        file.path(),
                        answer.reason(),
                        "run the same command again: what is stored is not sent twice"));
            }
            progress.moved(-sent[0]);
            object = announced(List.of(file)).get(file.sha256());
        }
    }

    /** Without the token: the address is a key of its own, and mostly that of another company. */
    private Answer sent(LocalFile file, JsonNode upload, Progress counted) throws IOException {
        URI target = uri(upload.path("href").asText());
        JsonNode header = upload.path("header");
        if (header.has(CHUNK)) {
            return inParts(file, target, header, counted);
        }
        Request request =
                Request.put(target, Body.of(file.file(), 0, file.size())).withoutToken();
        for (Map.Entry<String, JsonNode> each : (Iterable<Map.Entry<String, JsonNode>>) header.properties()) {
            request = request.with(each.getKey(), each.getValue().asText());
        }
        return http.send(request, counted);
    }

    private Answer inParts(LocalFile file, URI target, JsonNode header, Progress counted) throws IOException {
        long chunk = header.path(CHUNK).asLong();
        List<String> numbers = new ArrayList<>();
        header.fieldNames().forEachRemaining(numbers::add);
        numbers.removeIf(name -> !name.matches("[0-9]{1,9}"));
        numbers.sort((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
        if (chunk <= 0 || numbers.size() != (file.size() + chunk - 1) / chunk) {
            throw new ProblemException(new Problem(
                    FAILURE,
                    file.path(),
                    "the Hub offers " + numbers.size() + " parts of " + chunk + " bytes for " + file.size() + " bytes",
                    "run the same command again; if it stays so, tell the Hub"));
        }
        List<Parallel.Task<Answer>> tasks = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            long from = i * chunk;
            Body body = Body.of(file.file(), from, Math.min(chunk, file.size() - from));
            URI part = uri(header.path(numbers.get(i)).asText());
            tasks.add(() -> http.send(Request.put(part, body).withoutToken(), counted));
        }
        ObjectNode completion = Json.node().put("oid", file.sha256());
        ArrayNode parts = completion.putArray("parts");
        for (Answer answer : Parallel.run(tasks)) {
            if (!answer.isSuccess()) {
                return answer;
            }
            parts.addObject()
                    .put("partNumber", parts.size())
                    .put("etag", answer.header("ETag").orElse(""));
        }
        return http.send(lfs(target, completion).withoutToken());
    }

    private void verify(LocalFile file, JsonNode actions) throws IOException {
        JsonNode verify = actions.path("verify");
        if (verify.hasNonNull("href")) {
            ObjectNode body = Json.node().put("oid", file.sha256()).put("size", file.size());
            http.require(
                    lfs(uri(verify.path("href").asText()), body), "The Hub did not store a large file as it was sent");
        }
    }

    private URI uri(String href) {
        try {
            return repository.largeFiles().resolve(href);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(FAILURE, repository.name(), "it gives an address that is none", "try again later"), e);
        }
    }

    private static Request lfs(URI uri, ObjectNode body) {
        return Request.post(uri, body.toString()).with("Content-Type", TYPE).with("Accept", TYPE);
    }
}
