package io.github.seedbed.internal.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is asked of a server.
 *
 * @param method in capitals
 * @param uri absolute
 * @param headers name to value
 * @param body if something is sent
 * @param anonymous whether no token goes along, even to its own server
 * @param repeatable whether asking again does no harm: not so where the first answer may only have been lost
 */
public record Request(
        String method,
        URI uri,
        SortedMap<String, String> headers,
        Optional<Body> body,
        boolean anonymous,
        boolean repeatable) {
    /** Keeps headers as they are. */
    public Request {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    private static Request of(String method, URI uri, Optional<Body> body) {
        return new Request(method, uri, new TreeMap<>(), body, false, true);
    }

    /**
     * Asks for something.
     *
     * @param uri absolute
     */
    public static Request get(URI uri) {
        return of("GET", uri, Optional.empty());
    }

    /**
     * Asks about something.
     *
     * @param uri absolute
     */
    public static Request head(URI uri) {
        return of("HEAD", uri, Optional.empty());
    }

    /**
     * Sends JSON.
     *
     * @param uri absolute
     * @param json a text
     */
    public static Request post(URI uri, String json) {
        return of("POST", uri, Optional.of(Body.of(json.getBytes(StandardCharsets.UTF_8))))
                .with("Content-Type", "application/json");
    }

    /**
     * Puts something into its place.
     *
     * @param uri absolute
     * @param body what is put
     */
    public static Request put(URI uri, Body body) {
        return of("PUT", uri, Optional.of(body));
    }

    /**
     * Deletes something.
     *
     * @param uri absolute
     */
    public static Request delete(URI uri) {
        return of("DELETE", uri, Optional.empty());
    }

    /**
     * Adds or replaces a header.
     *
     * @param name of the header
     * @param value of it
     */
    public Request with(String name, String value) {
        SortedMap<String, String> all = new TreeMap<>(headers);
        all.put(name, value);
        return new Request(method, uri, all, body, anonymous, repeatable);
    }

    /** Returns the same, sent without a token. */
    public Request withoutToken() {
        return new Request(method, uri, headers, body, true, repeatable);
    }

    /** Returns the same, sent once: the caller finds out what became of it. */
    public Request once() {
        return new Request(method, uri, headers, body, anonymous, false);
    }

    /**
     * Returns the same with another method.
     *
     * @param other in capitals
     */
    public Request as(String other) {
        return new Request(other, uri, headers, body, anonymous, repeatable);
    }

    Request to(URI other) {
        return new Request(method, other, headers, body, anonymous, repeatable);
    }
}
