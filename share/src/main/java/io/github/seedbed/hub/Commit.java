package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a commit on the Hub is made of: lines of JSON, in a file, for they hold all small files. */
final class Commit implements AutoCloseable {
    private final Path lines;
    private final BufferedWriter writer;

    Commit(String summary, Optional<String> parent) throws IOException {
        lines = Files.createTempFile("seedbed-commit", ".ndjson");
        writer = Files.newBufferedWriter(lines);
        ObjectNode header = Json.node().put("summary", summary).put("description", "");
        parent.ifPresent(head -> header.put("parentCommit", head));
        line("header", header);
    }

    /** In place: the Hub keeps it in git. */
    void small(LocalFile file) throws IOException {
        line(
                "file",
                Json.node()
                        .put("path", file.path())
                        .put("content", Base64.getEncoder().encodeToString(Files.readAllBytes(file.file())))
                        .put("encoding", "base64"));
    }

    /** By its digest: it was uploaded before. */
    void large(LocalFile file) throws IOException {
        line(
                "lfsFile",
                Json.node()
                        .put("path", file.path())
                        .put("algo", "sha256")
                        .put("oid", file.sha256())
                        .put("size", file.size()));
    }

    void deleted(List<String> paths) throws IOException {
        for (String path : paths) {
            line("deletedFile", Json.node().put("path", path));
        }
    }

    private void line(String key, ObjectNode value) throws IOException {
        ObjectNode line = Json.node().put("key", key);
        line.set("value", value);
        writer.write(line + "\n");
    }

    Body body() throws IOException {
        writer.flush();
        return Body.of(lines, 0, Files.size(lines));
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.delete(lines);
    }
}
