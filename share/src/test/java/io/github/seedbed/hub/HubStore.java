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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the played Hub keeps contents, by their digest: large files come to another host, in one piece or in parts. */
final class HubStore {
    private final Path folder;
    private long chunk = 5 << 20;

    HubStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Larger files go in parts of this size. */
    void partsOf(long bytes) {
        chunk = bytes;
    }

    Path file(String digest) {
        return folder.resolve(digest);
    }

    /** By which git knows it. */
    String blob(String digest) {
        try {
            return LocalFile.of("", file(digest)).oid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String keep(byte[] content) {
        String digest = Sha256.of(content);
        try {
            Files.write(folder.resolve(digest), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest;
    }

    Reply batch(JsonNode body, Player player) {
        ObjectNode answer = Json.node();
        ArrayNode objects = answer.putArray("objects");
        for (JsonNode object : body.path("objects")) {
            String oid = object.path("oid").asText();
            long size = object.path("size").asLong();
            ObjectNode node = objects.addObject().put("oid", oid).put("size", size);
            if (!Files.exists(folder.resolve(oid))) {
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
                actions.putObject("verify").put("href", player.address() + "/lfs/" + oid + "/verify");
            }
        }
        return Reply.of(200, answer.put("transfer", "basic").toString())
                .with("Content-Type", "application/vnd.git-lfs+json");
    }

    /** What the other host answers. */
    Reply stored(Call call) throws IOException {
        String[] parts = call.path().split("/");
        Path file = folder.resolve(parts[2]);
        String action = parts.length > 3 ? parts[3] : "";
        if (call.method().equals("GET") || call.method().equals("HEAD")) {
            return content(call, file);
        }
        if (action.equals("verify")) {
            boolean right = Files.exists(file)
                    && Files.size(file) == HubPlayer.json(call).path("size").asLong();
            return right ? Reply.of(200, "") : HubPlayer.error(422, "Size mismatch");
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
            for (JsonNode part : HubPlayer.json(call).path("parts")) {
                Path piece = file.resolveSibling(
                        file.getFileName() + ".up" + part.path("partNumber").asInt());
                if (!part.path("etag").asText().equals("\"" + Sha256.of(piece) + "\"")) {
                    return HubPlayer.error(400, "One or more of the specified parts could not be found");
                }
                Files.copy(piece, out);
            }
        }
        return kept(draft, file);
    }

    private static Reply kept(Path draft, Path file) throws IOException {
        if (!Sha256.of(draft).equals(file.getFileName().toString())) {
            return HubPlayer.error(400, "The content is another one");
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        return Reply.of(200, "");
    }

    static Reply content(Call call, Path file) throws IOException {
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
}
