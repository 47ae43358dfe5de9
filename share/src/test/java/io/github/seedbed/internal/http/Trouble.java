package io.github.seedbed.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What goes wrong with servers, one kind at a time: at the first occurrence of each request, and not again. */
public enum Trouble {
    /** Too many requests, with both ways to say how long to wait. */
    TOO_MANY((player, call) -> Reply.json(429, "{\"error\":\"Slow down\"}")
            .with("RateLimit", "\"api\";r=0;t=1")
            .with("Retry-After", "1")),
    UNAVAILABLE((player, call) -> Reply.of(503, "")),
    CONFLICT((player, call) -> Reply.json(409, "{\"error\":\"Something else runs\"}")),
    HEAD_MOVED((player, call) -> Reply.json(412, "{\"error\":\"A commit has happened since\"}")),
    /** As the store answers when an address has expired, or whoever shut the door in between. */
    FORBIDDEN((player, call) -> Reply.of(403, "<Error><Code>AccessDenied</Code></Error>")),
    RESET((player, call) -> Reply.reset()),
    /** A login page with a status of success: nothing was done. */
    PAGE((player, call) -> Reply.of(200, "<html>Please log in</html>").with("Content-Type", "text/html")),
    BROKEN_JSON((player, call) -> Reply.json(200, "{\"a\":")),
    /** Done, and the answer says that it failed. */
    DONE_500((player, call) -> {
        player.undisturbed(call);
        return Reply.of(500, "");
    }),
    DONE_504((player, call) -> {
        player.undisturbed(call);
        return Reply.of(504, "<html>Gateway Time-out</html>");
    }),
    /** Done, and the answer is lost. */
    DONE_RESET((player, call) -> {
        player.undisturbed(call);
        return Reply.reset();
    }),
    /** Half of what is sent arrives. */
    CUT_UPLOAD((player, call) -> {
        byte[] all = call.bytes();
        boolean isFile =
                call.method().equals("PUT") && !call.header("Content-Type").contains("json");
        byte[] half = isFile ? Arrays.copyOf(all, all.length / 2) : all;
        return player.undisturbed(
                new Call(call.method(), call.path(), call.query(), call.headers(), new ByteArrayInputStream(half)));
    }),
    CUT_DOWNLOAD((player, call) -> {
        Reply reply = player.undisturbed(call);
        return reply.file() == null ? reply : reply.cutAfter(10);
    }),
    WRONG_BYTES((player, call) -> {
        Reply reply = player.undisturbed(call);
        return reply.file() == null || call.method().equals("HEAD") ? reply : flipped(reply);
    }),
    WRONG_ETAG((player, call) -> player.undisturbed(call).with("ETag", "\"wrong\"")),
    UNKNOWN_FIELDS((player, call) -> {
        Reply reply = player.undisturbed(call);
        String text = reply.file() == null ? new String(reply.bytes(), StandardCharsets.UTF_8) : "";
        // What a digest names has no fields but its own
        boolean isObject = text.startsWith("{\"") && !call.path().contains("manifests");
        return isObject ? reply.saying("{\"unknown\":{\"x\":[1]}," + text.substring(1)) : reply;
    }),
    RELATIVE_REDIRECT((player, call) -> Reply.of(307, "").with("Location", call.path() + "?" + call.query())),
    /** Whoever is there must not get the token. */
    OTHER_HOST((player, call) ->
            Reply.of(307, "").with("Location", player.otherAddress() + call.path() + "?" + call.query()));

    private final BiFunction<Player, Call, Reply> reply;

    Trouble(BiFunction<Player, Call, Reply> reply) {
        this.reply = reply;
    }

    /** Makes it so that it happens. */
    public void on(Player player) {
        Set<String> seen = Collections.synchronizedSet(new TreeSet<>());
        player.insteadIf(call -> seen.add(key(call)), call -> reply.apply(player, call));
    }

    /** A registry gives each attempt an address of its own. */
    private static String key(Call call) {
        return call.toString().replaceAll("/uploads/[0-9]+", "/uploads/") + "?" + call.query();
    }

    private static Reply flipped(Reply reply) {
        try {
            byte[] bytes = Files.readAllBytes(reply.file());
            if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 1;
            }
            return Reply.of(200, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
