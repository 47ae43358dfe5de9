package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Quick;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays Zenodo, as the records API of InvenioRDM is documented. */
public final class ZenodoPlayer implements AutoCloseable {
    public static final String TOKEN = "zenodo-token";

    private static final Pattern RECORD = Pattern.compile("/api/records/([^/]+)(/.*)?");
    private static final Pattern FILE = Pattern.compile("(?:/draft)?/files/([^/]+)(/content|/commit)?");

    private final Path store;
    private final Player player;
    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private int next = 100;

    private static final class Entry {
        private JsonNode metadata = Json.node();
        private String doi = "";
        private boolean published;
        /** Name to whether it is complete. */
        private final SortedMap<String, Boolean> files = new TreeMap<>();
    }

    public ZenodoPlayer(Path store) throws IOException {
        this(store, 0);
    }

    public ZenodoPlayer(Path store, int port) throws IOException {
        this.store = Files.createDirectories(store);
        this.player = Player.of(port, this::reply);
    }

    /** Plays until it is ended. Prints its address. */
    public static void main(String[] args) throws IOException {
        System.out.println(new ZenodoPlayer(Path.of(args[0]), Integer.parseInt(args[1])).address());
    }

    public URI address() {
        return player.address();
    }

    public Player player() {
        return player;
    }

    /** A client that does not wait. */
    public Zenodo quick() {
        return new Zenodo(address(), Quick.http(address(), TOKEN), true);
    }

    /** Record to its DOI, files and state. */
    public Map<String, String> records() {
        Map<String, String> records = new TreeMap<>();
        entries.forEach((id, entry) ->
                records.put(id, entry.doi + " " + entry.files.keySet() + (entry.published ? " published" : " draft")));
        return records;
    }

    public JsonNode metadata(String id) {
        return entries.get(id).metadata;
    }

    private synchronized Reply reply(Call call) {
        try {
            return answered(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply answered(Call call) throws IOException {
        boolean known = call.header("Authorization").equals("Bearer " + TOKEN);
        Matcher record = RECORD.matcher(call.path());
        if (call.path().equals("/api/user/records") && known) {
            ObjectNode answer = Json.node();
            ArrayNode hits = answer.putObject("hits").putArray("hits");
            entries.forEach((id, entry) -> hits.add(shown(id, entry)));
            return Reply.json(200, answer.toString());
        }
        if (call.path().equals("/api/records") && known) {
            return begun(json(call).path("metadata"));
        }
        Entry entry = record.matches() ? entries.get(record.group(1)) : null;
        String rest = record.matches() && record.group(2) != null ? record.group(2) : "";
        boolean draft = rest.startsWith("/draft");
        if (entry == null || draft == entry.published && !rest.equals("/versions")) {
            return error(404, "The persistent identifier does not exist.");
        }
        if (!known && (draft || !call.method().matches("GET|HEAD"))) {
            return error(403, "Permission denied.");
        }
        return one(call, record.group(1), entry, rest);
    }

    private Reply begun(JsonNode metadata) {
        String id = String.valueOf(++next);
        Entry entry = new Entry();
        entry.metadata = metadata;
        entries.put(id, entry);
        return Reply.json(201, shown(id, entry).toString());
    }

    private Reply one(Call call, String id, Entry entry, String rest) throws IOException {
        switch (rest) {
            case "", "/draft" -> {
                if (call.method().equals("DELETE")) {
                    entries.remove(id);
                    return Reply.of(204, "");
                }
                if (call.method().equals("PUT")) {
                    JsonNode body = json(call);
                    entry.metadata = body.path("metadata");
                    entry.doi = body.path("pids").path("doi").path("identifier").asText();
                }
                return Reply.json(200, shown(id, entry).toString());
            }
            case "/versions" -> {
                return begun(Json.node());
            }
            case "/draft/pids/doi" -> {
                entry.doi = "10.5072/zenodo." + id;
                return Reply.json(201, shown(id, entry).toString());
            }
            case "/draft/actions/publish" -> {
                boolean complete = !entry.files.isEmpty()
                        && !entry.files.containsValue(false)
                        && entry.metadata.hasNonNull("publication_date");
                if (!complete) {
                    return Reply.json(
                            400,
                            "{\"status\":400,\"message\":\"A validation error occurred.\",\"errors\":"
                                    + "[{\"field\":\"metadata.publication_date\",\"messages\":[\"Missing data for required field.\"]}]}");
                }
                entry.published = true;
                return Reply.json(202, shown(id, entry).toString());
            }
            default -> {
                return files(call, id, entry, rest);
            }
        }
    }

    private Reply files(Call call, String id, Entry entry, String rest) throws IOException {
        if (rest.matches("(/draft)?/files")) {
            if (call.method().equals("POST")) {
                for (JsonNode file : json(call)) {
                    if (entry.files.putIfAbsent(file.path("key").asText(), false) != null) {
                        return error(400, "File with key " + file.path("key").asText() + " already exists.");
                    }
                }
            }
            ObjectNode answer = Json.node();
            ArrayNode list = answer.putArray("entries");
            for (Map.Entry<String, Boolean> file : entry.files.entrySet()) {
                list.add(shown(id, file.getKey(), file.getValue()));
            }
            return Reply.json(call.method().equals("POST") ? 201 : 200, answer.toString());
        }
        Matcher file = FILE.matcher(rest);
        String name = file.matches() ? URLDecoder.decode(file.group(1), StandardCharsets.UTF_8) : "";
        if (!entry.files.containsKey(name)) {
            return error(404, "File not found.");
        }
        String action = file.group(2) == null ? "" : file.group(2);
        if (call.method().equals("DELETE")) {
            entry.files.remove(name);
            return Reply.of(204, "");
        }
        if (call.method().equals("PUT")) {
            try (OutputStream out = Files.newOutputStream(place(id, name))) {
                call.body().transferTo(out);
            }
            return Reply.json(200, shown(id, name, false).toString());
        }
        if (action.equals("/commit")) {
            entry.files.put(name, true);
            return Reply.json(200, shown(id, name, true).toString());
        }
        return Reply.file(place(id, name), 0);
    }

    private Path place(String id, String name) {
        return store.resolve(id + "-" + name);
    }

    private ObjectNode shown(String id, String name, boolean complete) throws IOException {
        ObjectNode node = Json.node().put("key", name).put("status", complete ? "completed" : "pending");
        return complete ? node.put("checksum", "md5:" + DraftFiles.md5(place(id, name))) : node;
    }

    private ObjectNode shown(String id, Entry entry) {
        ObjectNode node = Json.node().put("id", id).put("is_published", entry.published);
        ObjectNode pids = node.putObject("pids");
        if (!entry.doi.isEmpty()) {
            pids.putObject("doi").put("identifier", entry.doi).put("provider", "datacite");
        }
        node.set("metadata", entry.metadata);
        return node;
    }

    private static JsonNode json(Call call) {
        return Json.foreign(call.bytes());
    }

    private static Reply error(int status, String message) {
        return Reply.json(
                status,
                Json.node().put("status", status).put("message", message).toString());
    }

    @Override
    public void close() {
        player.close();
    }
}
