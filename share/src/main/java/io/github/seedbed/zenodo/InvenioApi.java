package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The native API of InvenioRDM: where its parts are, and in which form it is asked. */
final class InvenioApi {
    private static final String NATIVE = "application/vnd.inveniordm.v1+json";

    private final URI host;
    private final Http http;

    InvenioApi(URI host, Http http) {
        this.host = host;
        this.http = http;
    }

    /** Returns the path of a record. */
    static String record(String id) {
        return "records/" + encoded(id);
    }

    /** Returns the path of a draft. */
    static String draft(String id) {
        return record(id) + "/draft";
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    URI uri(String path) {
        return URI.create(site() + "/api/" + path);
    }

    String page(String id) {
        return site() + "/records/" + id;
    }

    private String site() {
        return host.toString().replaceAll("/+$", "");
    }

    Request get(String path) {
        return Request.get(uri(path)).with("Accept", NATIVE);
    }

    Request post(String path, JsonNode body) {
        return Request.post(uri(path), body.toString()).with("Accept", NATIVE);
    }

    Request put(String path, Body body, String type) {
        return Request.put(uri(path), body).with("Content-Type", type).with("Accept", NATIVE);
    }

    Request delete(String path) {
        return Request.delete(uri(path));
    }

    /** Returns what it answers, if that is a success. */
    JsonNode ask(Request request, String failure) throws IOException {
        return http.require(request, failure).object();
    }

    Http http() {
        return http;
    }

    /** Returns where a draft is, for a message. */
    String where(String id) {
        return host + ", draft " + id;
    }
}
