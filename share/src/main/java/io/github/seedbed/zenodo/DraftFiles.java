package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.seedbed.internal.digest.FileDigest;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Puts a file into a draft: three requests, and what was stored is held against what was sent. */
final class DraftFiles {
    private static final String FAILURE = "The repository does not take the file";

    private final InvenioApi api;
    private final String draft;

    DraftFiles(InvenioApi api, String draft) {
        this.api = api;
        this.draft = draft;
    }

    void put(String name, Path file, Optional<String> stored, LongConsumer moved) throws IOException {
        String md5 = md5(file);
        if (stored.equals(Optional.of(md5))) {
            return;
        }
        String files = InvenioApi.draft(draft) + "/files";
        String one = files + "/" + InvenioApi.encoded(name);
        if (stored.isPresent()) {
            api.http().require(api.delete(one), FAILURE);
        }
        ArrayNode begun = Json.node().putArray("files");
        begun.addObject().put("key", name);
        api.http().require(api.post(files, begun), FAILURE);
        Request content = api.put(one + "/content", Body.of(file, 0, Files.size(file)), "application/octet-stream");
        Http.required(api.http().send(content, moved::accept), content, FAILURE);
        requireSame(
                api.ask(api.post(one + "/commit", Json.node()), FAILURE)
                        .path("checksum")
                        .asText(),
                md5,
                name);
    }

    /** The only digest that InvenioRDM keeps: against accidents, not against people. */
    static String md5(Path file) throws IOException {
        return FileDigest.of(file, FileDigest.by("MD5"));
    }

    private void requireSame(String stored, String md5, String name) {
        if (!stored.equals("md5:" + md5)) {
            throw new ProblemException(new Problem(
                    "The repository stored other bytes",
                    api.where(draft) + ", " + name,
                    "it says " + stored + ", sent was md5:" + md5,
                    "run the same command again"));
        }
    }
}
