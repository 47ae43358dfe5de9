package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays the Hugging Face Hub, as far as files are put there and read. */
public final class HubPlayer implements AutoCloseable {
    public static final String TOKEN = "hf_loopback";

    private static final Pattern API = Pattern.compile(
            "/api/(models|datasets|spaces)/([^/]+/[^/]+)/(preupload|commit|tag|revision|tree|paths-info)/([^/]+)(?:/.*)?");
    private static final Pattern BATCH =
            Pattern.compile("/(?:(datasets|spaces)/)?([^/]+/[^/]+)\\.git/info/lfs/objects/batch");
    private static final Pattern RESOLVE =
            Pattern.compile("/(?:(datasets|spaces)/)?([^/]+/[^/]+)/resolve/([^/]+)/(.+)");
    private static final int PAGE = 20;

    private final HubStore store;
    private final Player player;
    private final Map<String, PlayedRepository> repositories = new TreeMap<>();

    public HubPlayer(Path store) throws IOException {
        this(store, 0);
    }

    public HubPlayer(Path store, int port) throws IOException {
        this.store = new HubStore(store);
        this.player = Player.of(port, this::reply);
    }

    /** Plays until it is ended: for tests in other processes. Prints its address. */
    public static void main(String[] args) throws IOException {
        HubPlayer hub = new HubPlayer(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println(hub.address());
    }

    public URI address() {
        return player.address();
    }

    public Player player() {
        return player;
    }

    /** Larger files go in parts of this size. */
    HubPlayer partsOf(long bytes) {
        store.partsOf(bytes);
        return this;
    }

    /** Summaries of all commits but the first, which makes the repository. */
    public List<String> commits(String name) {
        List<String> all = repositories.get(name).summaries();
        return all.subList(1, all.size());
    }

    /** Path to SHA-256 of the content. */
    public SortedMap<String, String> files(String name) {
        SortedMap<String, String> files = new TreeMap<>();
        repositories.get(name).head().files().forEach((path, entry) -> files.put(path, entry.digest()));
        return files;
    }

    public Map<String, String> tags(String name) {
        return repositories.get(name).tags();
    }

    /** What somebody else does meanwhile. */
    public synchronized void put(String name, String path, byte[] content) {
        repositories.get(name).put(path, content, "by somebody else");
    }

    private synchronized Reply reply(Call call) {
        try {
            return answered(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply answered(Call call) throws IOException {
        String path = call.path();
        if (path.startsWith("/lfs/")) {
            return store.stored(call);
        }
        Matcher resolve = RESOLVE.matcher(path);
        if (resolve.matches()) {
            return resolved(call, resolve);
        }
        if (path.equals("/api/validate-yaml")) {
            boolean bad = json(call).path("content").asText().contains("license: nonsense");
            return bad
                    ? Reply.json(
                            400,
                            "{\"errors\":[{\"message\":\"\\\"license\\\" must be one of a list\"}],\"warnings\":[]}")
                    : Reply.json(200, "{\"errors\":[],\"warnings\":[],\"unknown\":1}");
        }
        Matcher api = API.matcher(path);
        boolean reads =
                api.matches() && List.of("revision", "tree", "paths-info").contains(api.group(3));
        if (!reads && !call.header("Authorization").equals("Bearer " + TOKEN)) {
            return error(401, "Invalid username or password.");
        }
        if (path.equals("/api/whoami-v2")) {
            return Reply.json(200, "{\"type\":\"user\",\"name\":\"ada\",\"orgs\":[{\"name\":\"acme\"}]}");
        }
        if (path.equals("/api/repos/create")) {
            return created(json(call));
        }
        Matcher batch = BATCH.matcher(path);
        if (batch.matches()) {
            return store.batch(json(call), player);
        }
        return api.matches() ? api(call, api) : error(404, "Not found");
    }

    private Reply created(JsonNode body) {
        String id = body.path("organization").asText("ada") + "/"
                + body.path("name").asText();
        String type = body.path("type").asText("model");
        String name = type.equals("model") ? id : type + "s/" + id;
        if (repositories.containsKey(name)) {
            return error(409, "You already created this model repo");
        }
        repositories.put(name, new PlayedRepository(store));
        return Reply.json(
                200,
                Json.node().put("url", address() + "/" + name).put("name", id).toString());
    }

    private Reply api(Call call, Matcher api) throws IOException {
        String name = api.group(1).equals("models") ? api.group(2) : api.group(1) + "/" + api.group(2);
        PlayedRepository repository = repositories.get(name);
        String revision = URLDecoder.decode(api.group(4), StandardCharsets.UTF_8);
        PlayedRepository.State state = repository == null ? null : repository.at(revision);
        if (state == null) {
            return error(404, "Repository or revision not found");
        }
        return switch (api.group(3)) {
            case "revision" ->
                Reply.json(
                        200, Json.node().put("id", name).put("sha", state.oid()).toString());
            case "tree" -> tree(call, state);
            case "paths-info" ->
                Reply.json(200, entries(paths(call.text()), state).toString());
            case "preupload" -> preuploaded(json(call));
            case "commit" -> repository.committed(call.text(), address());
            default -> repository.tagged(json(call).path("tag").asText(), state);
        };
    }

    private static List<String> paths(String form) {
        return Arrays.stream(form.split("&"))
                .filter(part -> part.startsWith("paths"))
                .map(part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8))
                .toList();
    }

    /** Page by page, as with thousands of files. */
    private Reply tree(Call call, PlayedRepository.State state) {
        Matcher cursor = Pattern.compile("cursor=([0-9]+)").matcher(call.query());
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        List<String> all = List.copyOf(state.files().keySet());
        List<String> page = all.subList(from, Math.min(all.size(), from + PAGE));
        Reply reply = Reply.json(200, entries(page, state).toString());
        String next = address() + call.path() + "?recursive=true&cursor=" + (from + PAGE);
        return from + PAGE < all.size() ? reply.with("Link", "<" + next + ">; rel=\"next\"") : reply;
    }

    private ArrayNode entries(List<String> paths, PlayedRepository.State state) {
        ArrayNode list = Json.node().putArray("list");
        for (String path : paths) {
            PlayedRepository.Entry entry = state.files().get(path);
            if (entry != null) {
                ObjectNode node =
                        list.addObject().put("type", "file").put("path", path).put("size", entry.size());
                node.put(
                        "oid", entry.large() ? "0123456789012345678901234567890123456789" : store.blob(entry.digest()));
                if (entry.large()) {
                    node.putObject("lfs")
                            .put("oid", entry.digest())
                            .put("size", entry.size())
                            .put("pointerSize", 130);
                }
            }
        }
        return list;
    }

    private static Reply preuploaded(JsonNode body) {
        ObjectNode answer = Json.node();
        ArrayNode files = answer.putArray("files");
        for (JsonNode file : body.path("files")) {
            byte[] sample = Base64.getDecoder().decode(file.path("sample").asText());
            boolean binary = file.path("size").asLong() > 10_000_000
                    || file.path("path").asText().endsWith(".onnx")
                    || contains(sample, (byte) 0);
            files.addObject()
                    .put("path", file.path("path").asText())
                    .put("uploadMode", binary ? "lfs" : "regular")
                    .put("shouldIgnore", false);
        }
        return Reply.json(200, answer.toString());
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte each : bytes) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private Reply resolved(Call call, Matcher resolve) throws IOException {
        String name = (resolve.group(1) == null ? "" : resolve.group(1) + "/") + resolve.group(2);
        PlayedRepository repository = repositories.get(name);
        PlayedRepository.State state =
                repository == null ? null : repository.at(URLDecoder.decode(resolve.group(3), StandardCharsets.UTF_8));
        String path = URLDecoder.decode(resolve.group(4), StandardCharsets.UTF_8);
        if (state == null || !state.files().containsKey(path)) {
            return error(404, "Entry not found").with("X-Error-Code", state == null ? "RepoNotFound" : "EntryNotFound");
        }
        PlayedRepository.Entry entry = state.files().get(path);
        if (entry.large()) {
            return Reply.of(302, "")
                    .with("Location", player.otherAddress() + "/lfs/" + entry.digest() + "?X-Amz-Signature=abc")
                    .with("X-Repo-Commit", state.oid())
                    .with("X-Linked-Etag", "\"" + entry.digest() + "\"")
                    .with("X-Linked-Size", String.valueOf(entry.size()));
        }
        return HubStore.content(call, store.file(entry.digest()))
                .with("ETag", "\"" + store.blob(entry.digest()) + "\"")
                .with("X-Repo-Commit", state.oid());
    }

    static JsonNode json(Call call) {
        return Json.foreign(call.bytes());
    }

    static Reply error(int status, String message) {
        return Reply.json(status, Json.node().put("error", message).toString()).with("X-Request-Id", "Root=1-abc");
    }

    @Override
    public void close() {
        player.close();
    }
}
