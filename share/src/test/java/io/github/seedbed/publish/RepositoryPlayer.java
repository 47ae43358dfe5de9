package io.github.seedbed.publish;

import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Maven repository that takes files from whoever has the token, and shows them to all. */
final class RepositoryPlayer implements AutoCloseable {
    static final String TOKEN = "repository-token";

    private final Path folder;
    private final Player player;

    RepositoryPlayer(Path folder) throws IOException {
        this.folder = folder;
        this.player = Player.of(this::reply);
    }

    Player player() {
        return player;
    }

    private Reply reply(Call call) {
        Path file = folder.resolve(call.path().substring(1));
        if (!call.method().equals("PUT")) {
            return Files.isRegularFile(file) ? Reply.file(file, 0) : Reply.of(404, "");
        }
        if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
            return Reply.of(401, "");
        }
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                call.body().transferTo(out);
            }
            return Reply.of(201, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        player.close();
    }
}
