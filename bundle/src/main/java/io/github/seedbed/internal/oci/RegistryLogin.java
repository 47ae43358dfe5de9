package io.github.seedbed.internal.oci;

import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Login;
import io.github.seedbed.internal.http.Origin;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The login of registries: nothing is sent before it is asked for; then a password (RFC 7617), or a token of some
 * minutes, which the server that the registry names gives for the password, or for nothing where all may read (the
 * token authentication of the Distribution project).
 */
final class RegistryLogin implements Login {
    private static final String FAILURE = "The registry's login server gives no token";
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");

    private final URI server;
    private final Optional<RegistryUser> user;
    private final Http http;
    private volatile Optional<Credential> credential = Optional.empty();
    private boolean passwordWasSent;

    /**
     * Prepares to log in.
     *
     * @param server the registry
     * @param user if somebody is known there
     * @param http asks for tokens
     */
    RegistryLogin(URI server, Optional<RegistryUser> user, Http http) {
        this.server = server;
        this.user = user;
        this.http = http;
    }

    @Override
    public Optional<Credential> credential() {
        return credential;
    }

    @Override
    public synchronized boolean renew(Answer refusal) throws IOException {
        if (!Origin.of(refusal.uri()).equals(Origin.of(server))) {
            return false;
        }
        for (String challenge : refusal.headers().allValues("WWW-Authenticate")) {
            String scheme = challenge.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
            if (scheme.equals("bearer")) {
                credential = Optional.of(Credential.bearer(server, token(parameters(challenge))));
                return true;
            }
            if (scheme.equals("basic") && user.isPresent() && !passwordWasSent) {
                credential = Optional.of(basic(server));
                passwordWasSent = true;
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> parameters(String challenge) {
        Map<String, String> parameters = new TreeMap<>();
        for (Matcher each = PARAMETER.matcher(challenge); each.find(); ) {
            parameters.put(
                    each.group(1).toLowerCase(Locale.ROOT), each.group(2) == null ? each.group(3) : each.group(2));
        }
        return parameters;
    }

    private Credential basic(URI target) {
        return Credential.basic(
                target, user.orElseThrow().name(), user.orElseThrow().password());
    }

    private String token(Map<String, String> challenge) throws IOException {
        URI realm = realm(challenge);
        Optional<Credential> password = user.map(known -> basic(realm));
        StringBuilder query = new StringBuilder(realm.getRawQuery() == null ? "?" : "&");
        for (String name : new String[] {"service", "scope"}) {
            if (challenge.containsKey(name)) {
                query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(challenge.get(name), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        Request request = Request.get(URI.create(realm + query.substring(0, query.length() - 1)));
        var answer = http.as(Login.with(password)).require(request, FAILURE).object();
        String token = answer.path("token").asText(answer.path("access_token").asText());
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new ProblemException(
                    new Problem(FAILURE, Origin.shown(realm), "its answer holds none", "try again later"));
        }
        return token;
    }

    /** The registry says who takes the password: a server of the same owner, by what can be seen of its name. */
    private URI realm(Map<String, String> challenge) {
        String text = challenge.getOrDefault("realm", "");
        try {
            URI realm = server.resolve(text);
            if (user.isEmpty()
                    || owner(Origin.of(realm).host())
                            .equals(owner(Origin.of(server).host()))) {
                return realm;
            }
        } catch (IllegalArgumentException ignored) {
            // Told below
        }
        throw new ProblemException(new Problem(
                "The registry sends the password elsewhere",
                server.toString(),
                "its login server is " + text + ", which is of another name",
                "check the registry's name; if it is right, tell its owner: the password was not sent"));
    }

    /** The last two parts of a name, as in {@code auth.docker.io} and {@code registry-1.docker.io}. */
    private static String owner(String host) {
        return host.matches("[0-9.]+|\\[.*") ? host : host.replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1");
    }
}
