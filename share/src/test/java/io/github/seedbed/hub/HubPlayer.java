package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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

    private final Path store;
    private final Player player;
    private final Map<String, Repository> repositories = new TreeMap<>();
    private long chunk = 5 << 20;

    private record Entry(String digest, long size, boolean large) {}

    private record State(String oid, SortedMap<String, Entry> files, String summary) {}

    private static final class Repository {
        private final List<State> commits = new ArrayList<>();
        private final Map<String, String> tags = new TreeMap<>();

        State head() {
            return commits.get(commits.size() - 1);
        }

        State at(String revision) {
            String oid = revision.equals("main") ? head().oid() : tags.getOrDefault(revision, revision);
            return commits.stream()
                    .filter(state -> state.oid().equals(oid))
                    .findFirst()
                    .orElse(null);
        }
    }

    public HubPlayer(Path store) throws IOException {
        this(store, 0);
    }

    public HubPlayer(Path store, int port) throws IOException {
        this.store = Files.createDirectories(store);
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
        chunk = bytes;
        return this;
    }

    /** Summaries of all commits but the first, which makes the repository. */
    public List<String> commits(String name) {
        return repositories.get(name).commits.stream()
                .skip(1)
                .map(State::summary)
                .toList();
    }

    /** Path to SHA-256 of the content. */
    public SortedMap<String, String> files(String name) {
        SortedMap<String, String> files = new TreeMap<>();
        repositories.get(name).head().files().forEach((path, entry) -> files.put(path, entry.digest()));
        return files;
    }

    public Map<String, String> tags(String name) {
        return repositories.get(name).tags;
    }

    /** What somebody else does meanwhile. */
    public synchronized void put(String name, String path, byte[] content) {
        Repository repository = repositories.get(name);
        SortedMap<String, Entry> files = new TreeMap<>(repository.head().files());
        files.put(path, new Entry(keep(content), content.length, false));
        add(repository, files, "by somebody else");
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
            return stored(call);
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
            return batch(json(call));
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
        Repository repository = new Repository();
        repositories.put(name, repository);
        SortedMap<String, Entry> files = new TreeMap<>();
        byte[] attributes = "*.onnx filter=lfs diff=lfs merge=lfs -text\n".getBytes(StandardCharsets.UTF_8);
        files.put(".gitattributes", new Entry(keep(attributes), attributes.length, false));
        add(repository, files, "initial commit");
        return Reply.json(
                200,
                Json.node().put("url", address() + "/" + name).put("name", id).toString());
    }

    private State add(Repository repository, SortedMap<String, Entry> files, String summary) {
        String oid = Sha256.of(repository.commits.size() + files.toString()).substring(0, 40);
        State state = new State(oid, files, summary);
        repository.commits.add(state);
        return state;
    }

    private Reply api(Call call, Matcher api) throws IOException {
        String name = api.group(1).equals("models") ? api.group(2) : api.group(1) + "/" + api.group(2);
        Repository repository = repositories.get(name);
        String revision = URLDecoder.decode(api.group(4), StandardCharsets.UTF_8);
        State state = repository == null ? null : repository.at(revision);
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
            case "commit" -> committed(call.text(), repository);
            default -> tagged(json(call).path("tag").asText(), repository, state);
        };
    }

    private static List<String> paths(String form) {
        return Arrays.stream(form.split("&"))
                .filter(part -> part.startsWith("paths"))
                .map(part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8))
                .toList();
    }

    private static Reply tagged(String tag, Repository repository, State state) {
        if (repository.tags.putIfAbsent(tag, state.oid()) != null) {
            return error(409, "Tag already exists");
        }
        return Reply.of(200, "");
    }

    /** Page by page, as with thousands of files. */
    private Reply tree(Call call, State state) {
        Matcher cursor = Pattern.compile("cursor=([0-9]+)").matcher(call.query());
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        List<String> all = List.copyOf(state.files().keySet());
        List<String> page = all.subList(from, Math.min(all.size(), from + PAGE));
        Reply reply = Reply.json(200, entries(page, state).toString());
        String next = address() + call.path() + "?recursive=true&cursor=" + (from + PAGE);
        return from + PAGE < all.size() ? reply.with("Link", "<" + next + ">; rel=\"next\"") : reply;
    }

    private ArrayNode entries(List<String> paths, State state) {
        ArrayNode list = Json.node().putArray("list");
        for (String path : paths) {
            Entry entry = state.files().get(path);
            if (entry != null) {
                ObjectNode node =
                        list.addObject().put("type", "file").put("path", path).put("size", entry.size());
                node.put("oid", entry.large() ? "0123456789012345678901234567890123456789" : blob(entry));
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

    private String blob(Entry entry) {
        try {
            return LocalFile.of("", store.resolve(entry.digest())).oid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private Reply batch(JsonNode body) {
        ObjectNode answer = Json.node();
        ArrayNode objects = answer.putArray("objects");
        for (JsonNode object : body.path("objects")) {
            String oid = object.path("oid").asText();
            long size = object.path("size").asLong();
            ObjectNode node = objects.addObject().put("oid", oid).put("size", size);
            if (!Files.exists(store.resolve(oid))) {
                ObjectNode actions = node.putObject("actions");
                ObjectNode upload = actions.putObject("upload");
                String href = player.otherAddress() + "/lfs/" + oid;
                upload.put("href", href + (size > chunk ? "/complete" : "") + "?X-Amz-Signature=abc");
                if (size > chunk) {
                    ObjectNode header = upload.putObject("header").put("chunk_size", String.valueOf(chunk));
                    for (int part = 1; (part - 1) * chunk < size; part++) {
                        header.put(String.format("%05d", part), href + "/" + part + "?X-Amz-Signature=abc");
                    }
                }
                actions.putObject("verify").put("href", address() + "/lfs/" + oid + "/verify");
            }
        }
        return Reply.of(200, answer.put("transfer", "basic").toString())
                .with("Content-Type", "application/vnd.git-lfs+json");
    }

    /** The store of large files, another host. */
    private Reply stored(Call call) throws IOException {
        String[] parts = call.path().split("/");
        Path file = store.resolve(parts[2]);
        String action = parts.length > 3 ? parts[3] : "";
        if (call.method().equals("GET") || call.method().equals("HEAD")) {
            return content(call, file);
        }
        if (action.equals("verify")) {
            boolean right = Files.exists(file)
                    && Files.size(file) == json(call).path("size").asLong();
            return right ? Reply.of(200, "") : error(422, "Size mismatch");
        }
        if (action.equals("complete")) {
            return completed(call, file);
        }
        Path draft = file.resolveSibling(parts[2] + ".up" + action);
        try (OutputStream out = Files.newOutputStream(draft)) {
            call.body().transferTo(out);
        }
        if (!action.isEmpty()) {
            return Reply.of(200, "").with("ETag", "\"" + Sha256.of(draft) + "\"");
        }
        return kept(draft, file);
    }

    private Reply completed(Call call, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".up");
        try (OutputStream out = Files.newOutputStream(draft)) {
            for (JsonNode part : json(call).path("parts")) {
                Path piece = file.resolveSibling(
                        file.getFileName() + ".up" + part.path("partNumber").asInt());
                if (!part.path("etag").asText().equals("\"" + Sha256.of(piece) + "\"")) {
                    return error(400, "One or more of the specified parts could not be found");
                }
                Files.copy(piece, out);
            }
        }
        return kept(draft, file);
    }

    private static Reply kept(Path draft, Path file) throws IOException {
        if (!Sha256.of(draft).equals(file.getFileName().toString())) {
            return error(400, "The content is another one");
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        return Reply.of(200, "");
    }

    private Reply committed(String lines, Repository repository) {
        SortedMap<String, Entry> files = new TreeMap<>(repository.head().files());
        String summary = "";
        for (String line : lines.lines().toList()) {
            JsonNode entry = Json.foreign(line.getBytes(StandardCharsets.UTF_8));
            JsonNode value = entry.path("value");
            String path = value.path("path").asText();
            switch (entry.path("key").asText()) {
                case "header" -> {
                    String parent =
                            value.path("parentCommit").asText(repository.head().oid());
                    if (!parent.equals(repository.head().oid())) {
                        return error(412, "A commit has happened since. Please refresh and try again.");
                    }
                    summary = value.path("summary").asText();
                }
                case "file" -> {
                    byte[] content =
                            Base64.getDecoder().decode(value.path("content").asText());
                    files.put(path, new Entry(keep(content), content.length, false));
                }
                case "lfsFile" -> {
                    String oid = value.path("oid").asText();
                    if (!Files.exists(store.resolve(oid))) {
                        return error(400, "The LFS object " + oid + " does not exist");
                    }
                    files.put(path, new Entry(oid, value.path("size").asLong(), true));
                }
                case "deletedFile" -> files.remove(path);
                default -> throw new IllegalStateException(line);
            }
        }
        State state = add(repository, files, summary);
        return Reply.json(
                200,
                Json.node()
                        .put("success", true)
                        .put("commitOid", state.oid())
                        .put("commitUrl", address() + "/commit/" + state.oid())
                        .put("hookOutput", "")
                        .toString());
    }

    private Reply resolved(Call call, Matcher resolve) throws IOException {
        String name = (resolve.group(1) == null ? "" : resolve.group(1) + "/") + resolve.group(2);
        Repository repository = repositories.get(name);
        State state =
                repository == null ? null : repository.at(URLDecoder.decode(resolve.group(3), StandardCharsets.UTF_8));
        String path = URLDecoder.decode(resolve.group(4), StandardCharsets.UTF_8);
        if (state == null || !state.files().containsKey(path)) {
            return error(404, "Entry not found").with("X-Error-Code", state == null ? "RepoNotFound" : "EntryNotFound");
        }
        Entry entry = state.files().get(path);
        if (entry.large()) {
            return Reply.of(302, "")
                    .with("Location", player.otherAddress() + "/lfs/" + entry.digest() + "?X-Amz-Signature=abc")
                    .with("X-Repo-Commit", state.oid())
                    .with("X-Linked-Etag", "\"" + entry.digest() + "\"")
                    .with("X-Linked-Size", String.valueOf(entry.size()));
        }
        return content(call, store.resolve(entry.digest()))
                .with("ETag", "\"" + blob(entry) + "\"")
                .with("X-Repo-Commit", state.oid());
    }

    private static Reply content(Call call, Path file) throws IOException {
        return part(call, file).with("ETag", "\"" + file.getFileName() + "\"");
    }

    private static Reply part(Call call, Path file) throws IOException {
        Matcher range = Pattern.compile("bytes=([0-9]+)-([0-9]*)").matcher(call.header("Range"));
        long size = Files.size(file);
        if (!range.matches()) {
            return Reply.file(file, 0).with("Accept-Ranges", "bytes");
        }
        long from = Long.parseLong(range.group(1));
        if (from >= size) {
            return Reply.of(416, "").with("Content-Range", "bytes */" + size);
        }
        String to = range.group(2).isEmpty() ? String.valueOf(size - 1) : range.group(2);
        if (!range.group(2).isEmpty()) {
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(from);
                int length = (int) Math.min(Long.parseLong(to) + 1, size) - (int) from;
                return Reply.of(206, in.readNBytes(length))
                        .with("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + size);
            }
        }
        Reply reply = Reply.file(file, from).with("Content-Range", "bytes " + from + "-" + to + "/" + size);
        return new Reply(206, reply.headers(), null, file, from, reply.cut(), 0);
    }

    private String keep(byte[] content) {
        String digest = Sha256.of(content);
        try {
            Files.write(store.resolve(digest), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest;
    }

    private static JsonNode json(Call call) {
        return Json.foreign(call.bytes());
    }

    private static Reply error(int status, String message) {
        return Reply.json(status, Json.node().put("error", message).toString()).with("X-Request-Id", "Root=1-abc");
    }

    @Override
    public void close() {
        player.close();
    }
}
