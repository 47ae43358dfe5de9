package io.github.seedbed.internal.http;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a client asks a player. */
public record Call(String method, String path, String query, Headers headers, InputStream body) {
    /** Returns all that was sent. */
    public byte[] bytes() {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.getFirst(name) == null ? "" : headers.getFirst(name);
    }

    /** As it stands in the list of calls. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
