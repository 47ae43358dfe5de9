package io.github.seedbed.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Login;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a job of a CI service gets where nobody keeps a token for it: one for an hour and a single repository, in
 * exchange for the proof of which job it is (OpenID Connect, RFC 8693; the Hub's trusted publishers). The same
 * variables as for the Hub's own programs: {@code HF_OIDC_RESOURCE} asks for it, {@code HF_OIDC_ID_TOKEN} holds the
 * proof; on GitHub it is had from the address that a job with the permission {@code id-token: write} is given.
 */
final class JobToken {
    private static final String AUDIENCE = "https://huggingface.co";
    private static final String FAILURE = "The job gets no token of the Hub";

    private final Surroundings surroundings;
    private final Http http;

    JobToken(Surroundings surroundings, Http http) {
        this.surroundings = surroundings;
        this.http = http;
    }

    /**
     * Returns a token.
     *
     * @param endpoint the Hub
     * @param repository as the Hub's trusted publishers name it
     * @return empty if none is asked for
     * @throws ProblemException if one is asked for, and refused
     */
    Optional<String> get(URI endpoint, String repository) throws IOException {
        if (surroundings.variable("HF_OIDC_RESOURCE").isEmpty()) {
            return Optional.empty();
        }
        Optional<String> given = surroundings.variable("HF_OIDC_ID_TOKEN");
        ObjectNode body = Json.node()
                .put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .put("subject_token_type", "urn:ietf:params:oauth:token-type:id_token")
                .put("subject_token", given.isPresent() ? given.get() : ofGithub())
                .put("resource", repository);
        Request request = Request.post(URI.create(endpoint + "/oauth/token"), body.toString());
        return Optional.of(text(request, http, "access_token"));
    }

    private String ofGithub() throws IOException {
        Optional<String> address = surroundings.variable("ACTIONS_ID_TOKEN_REQUEST_URL");
        Optional<String> token = surroundings.variable("ACTIONS_ID_TOKEN_REQUEST_TOKEN");
        if (address.isEmpty() || token.isEmpty()) {
            throw new ProblemException(new Problem(
                    FAILURE,
                    "HF_OIDC_RESOURCE",
                    "it asks for one, and nothing here proves which job this is",
                    "on GitHub, give the job the permission \"id-token: write\"; elsewhere put the proof into the variable"
                            + " HF_OIDC_ID_TOKEN"));
        }
        URI server = URI.create(address.get());
        String more = server.getRawQuery() == null ? "?" : "&";
        URI uri = URI.create(server + more + "audience=" + URLEncoder.encode(AUDIENCE, StandardCharsets.UTF_8));
        Login job = Login.with(Optional.of(Credential.bearer(server, token.get())));
        return text(Request.get(uri), http.as(job), "value");
    }

    private static String text(Request request, Http http, String field) throws IOException {
        String text = http.require(request, FAILURE).object().path(field).asText();
        if (!text.matches("[\\x21-\\x7e]+")) {
            throw new ProblemException(
                    new Problem(
                            FAILURE,
                            request.uri().getHost(),
                            "the answer holds none",
                            "add this repository's workflow to the trusted publishers in the settings of the repository on the Hub"));
        }
        return text;
    }
}
