package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A repository on the played Hub: what each commit holds, and which have a tag. */
final class PlayedRepository {
    record Entry(String digest, long size, boolean large) {}

    record State(String oid, SortedMap<String, Entry> files, String summary) {}

    private final HubStore store;
    private final List<State> commits = new ArrayList<>();
    private final Map<String, String> tags = new TreeMap<>();

    PlayedRepository(HubStore store) {
        this.store = store;
        byte[] attributes = "*.onnx filter=lfs diff=lfs merge=lfs -text\n".getBytes(StandardCharsets.UTF_8);
        SortedMap<String, Entry> files = new TreeMap<>();
        files.put(".gitattributes", new Entry(store.keep(attributes), attributes.length, false));
        add(files, "initial commit");
    }

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

    /** Summaries of all commits, the first one of which made the repository. */
    List<String> summaries() {
        return commits.stream().map(State::summary).toList();
    }

    Map<String, String> tags() {
        return tags;
    }

    void put(String path, byte[] content, String summary) {
        SortedMap<String, Entry> files = new TreeMap<>(head().files());
        files.put(path, new Entry(store.keep(content), content.length, false));
        add(files, summary);
    }

    State add(SortedMap<String, Entry> files, String summary) {
        String oid = Sha256.of(commits.size() + files.toString()).substring(0, 40);
        State state = new State(oid, files, summary);
        commits.add(state);
        return state;
    }

    Reply tagged(String tag, State state) {
        if (tags.putIfAbsent(tag, state.oid()) != null) {
            return HubPlayer.error(409, "Tag already exists");
        }
        return Reply.of(200, "");
    }

    Reply committed(String lines, URI address) {
        SortedMap<String, Entry> files = new TreeMap<>(head().files());
        String summary = "";
        for (String line : lines.lines().toList()) {
            JsonNode entry = Json.foreign(line.getBytes(StandardCharsets.UTF_8));
            JsonNode value = entry.path("value");
            String path = value.path("path").asText();
            switch (entry.path("key").asText()) {
                case "header" -> {
                    String parent = value.path("parentCommit").asText(head().oid());
                    if (!parent.equals(head().oid())) {
                        return HubPlayer.error(412, "A commit has happened since. Please refresh and try again.");
                    }
                    summary = value.path("summary").asText();
                }
                case "file" -> {
                    byte[] content =
                            Base64.getDecoder().decode(value.path("content").asText());
                    files.put(path, new Entry(store.keep(content), content.length, false));
                }
                case "lfsFile" -> {
                    String oid = value.path("oid").asText();
                    if (!Files.exists(store.file(oid))) {
                        return HubPlayer.error(400, "The LFS object " + oid + " does not exist");
                    }
                    files.put(path, new Entry(oid, value.path("size").asLong(), true));
                }
                case "deletedFile" -> files.remove(path);
                default -> throw new IllegalStateException(line);
            }
        }
        State state = add(files, summary);
        return Reply.json(
                200,
                Json.node()
                        .put("success", true)
                        .put("commitOid", state.oid())
                        .put("commitUrl", address + "/commit/" + state.oid())
                        .put("hookOutput", "")
                        .toString());
    }
}
