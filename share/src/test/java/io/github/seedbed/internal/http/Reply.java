package io.github.seedbed.internal.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a player answers: bytes, or a part of a file; cut after some bytes, or slowed down. */
public record Reply(
        int status, Map<String, String> headers, byte[] bytes, Path file, long from, long cut, int millisAByte) {
    private static final long WHOLE = -1;

    public static Reply of(int status, byte[] bytes) {
        return new Reply(status, new TreeMap<>(), bytes, null, 0, WHOLE, 0);
    }

    public static Reply of(int status, String text) {
        return of(status, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(int status, String json) {
        return of(status, json).with("Content-Type", "application/json");
    }

    public static Reply file(Path file, long from) {
        return new Reply(from == 0 ? 200 : 206, new TreeMap<>(), null, file, from, WHOLE, 0);
    }

    /** The connection ends without a word. */
    public static Reply reset() {
        return of(0, "");
    }

    public Reply with(String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(name, value);
        return new Reply(status, all, bytes, file, from, cut, millisAByte);
    }

    /** The same with another body. */
    Reply saying(String text) {
        return new Reply(status, headers, text.getBytes(StandardCharsets.UTF_8), null, 0, WHOLE, 0);
    }

    public Reply cutAfter(long length) {
        return new Reply(status, headers, bytes, file, from, length, millisAByte);
    }

    public Reply slow(int millis) {
        return new Reply(status, headers, bytes, file, from, cut, millis);
    }
}
