package io.github.seedbed.registry;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Quick;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.oci.OciName;
import io.github.seedbed.internal.oci.OciReader;
import io.github.seedbed.internal.oci.RegistryUser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays an image registry: all read with a token for nobody, one user writes with a token for a password. */
public final class RegistryPlayer implements AutoCloseable {
    public static final String USER = "ada";
    public static final String PASSWORD = "registry-password";

    private static final Pattern PATH = Pattern.compile("/v2/([a-z/-]+)/(blobs|manifests)/(.*)");

    private final Path store;
    private final Player player;
    private int sessions;
    private int tokens = 1;
    private boolean keeps;

    public RegistryPlayer(Path store) throws IOException {
        this.store = Files.createDirectories(store);
        this.player = Player.of(this::reply);
    }

    public Player player() {
        return player;
    }

    /** Returns the name of a repository, as {@code Registry.at} takes it. */
    public String named(String repository) {
        return "localhost:" + player.address().getPort() + "/" + repository;
    }

    /** Returns a client that does not wait. */
    public Registry quick(String repository, String password) {
        return new Registry(new OciReader(
                OciName.of(named(repository)), Optional.of(new RegistryUser(USER, password)), Quick.anonymous()));
    }

    /** Returns the file of a blob. */
    public Path blob(String digest) {
        return store.resolve(digest.replace(':', '-'));
    }

    /** Tokens that were given are no good any more. */
    public synchronized void expire() {
        tokens++;
    }

    /** What is there is not written again, whatever it holds: so does the registry of the Distribution project. */
    public void keepWhatIsThere() {
        keeps = true;
    }

    private Reply reply(Call call) {
        try {
            if (call.path().equals("/token")) {
                return token(call);
            }
            Matcher path = PATH.matcher(call.path());
            if (!path.matches()) {
                return Reply.of(404, "");
            }
            boolean writes = !call.method().equals("GET") && !call.method().equals("HEAD");
            String needed = "Bearer " + tokens + (writes ? "-push" : "-");
            boolean elsewhere = path.group(1).equals("elsewhere");
            if (!elsewhere && !call.header("Authorization").startsWith(needed)) {
                String scope = "repository:" + path.group(1) + (writes ? ":pull,push" : ":pull");
                return Reply.json(401, "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"who are you\"}]}")
                        .with(
                                "WWW-Authenticate",
                                "Bearer realm=\"" + player.address() + "/token\",service=\"the registry\",scope=\""
                                        + scope + "\"");
            }
            return path.group(2).equals("blobs")
                    ? blob(call, path.group(3))
                    : manifest(call, path.group(1), path.group(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply token(Call call) {
        String expected = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String given = call.header("Authorization");
        if (!given.isEmpty() && !given.equals("Basic " + expected)) {
            return Reply.json(401, "{\"errors\":[{\"message\":\"wrong password\"}]}");
        }
        boolean pushes = !given.isEmpty() && call.query().contains("push");
        return Reply.json(200, "{\"token\":\"" + tokens + (pushes ? "-push" : "-pull") + "\"}");
    }

    private Reply blob(Call call, String rest) throws IOException {
        if (rest.equals("uploads/") && call.method().equals("POST")) {
            return Reply.of(202, "").with("Location", call.path() + ++sessions + "?state=x%2Fy");
        }
        if (rest.startsWith("uploads/")) {
            return call.method().equals("PUT") ? stored(call) : Reply.of(204, "");
        }
        Path file = blob(rest);
        if (!Files.exists(file)) {
            return Reply.json(404, "{\"errors\":[{\"code\":\"BLOB_UNKNOWN\",\"message\":\"blob unknown\"}]}");
        }
        // As the large ones do: the bytes are another server's
        return call.method().equals("GET") && !call.path().startsWith("/v2/elsewhere/")
                ? Reply.of(307, "").with("Location", player.otherAddress() + "/v2/elsewhere/blobs/" + rest)
                : Reply.file(file, 0);
    }

    private Reply stored(Call call) throws IOException {
        Path draft = Files.createTempFile(store, "draft", "");
        try (OutputStream out = Files.newOutputStream(draft)) {
            call.body().transferTo(out);
        }
        String digest = call.query().replaceAll(".*&digest=", "");
        if (!digest.equals("sha256:" + Sha256.of(draft))) {
            return Reply.json(400, "{\"errors\":[{\"code\":\"DIGEST_INVALID\",\"message\":\"another digest\"}]}");
        }
        if (!keeps || !Files.exists(blob(digest))) {
            Files.move(draft, blob(digest), StandardCopyOption.REPLACE_EXISTING);
        }
        return Reply.of(201, "");
    }

    private Reply manifest(Call call, String repository, String reference) throws IOException {
        Path folder = Files.createDirectories(store.resolve(repository));
        if (call.method().equals("PUT")) {
            byte[] bytes = call.bytes();
            for (var layer : Json.foreignObject(new String(bytes, StandardCharsets.UTF_8))
                    .orElseThrow()
                    .path("layers")) {
                if (!Files.exists(blob(layer.path("digest").asText()))) {
                    return Reply.json(400, "{\"errors\":[{\"code\":\"MANIFEST_BLOB_UNKNOWN\"}]}");
                }
            }
            Files.write(folder.resolve(reference), bytes);
            Files.write(folder.resolve("sha256-" + Sha256.of(bytes)), bytes);
            return Reply.of(201, "");
        }
        Path file = folder.resolve(reference.replace(':', '-'));
        return Files.exists(file)
                ? Reply.of(200, Files.readAllBytes(file)).with("Content-Type", "application/json")
                : Reply.json(404, "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"manifest unknown\"}]}");
    }

    @Override
    public void close() {
        player.close();
    }
}
