package io.github.seedbed.internal.oci;

import io.github.seedbed.internal.http.Origin;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository of an image registry, and a version in it, if one is named: {@code host/name:tag},
 * {@code host/name@sha256:…}, or both; then the digest counts (OCI Distribution Specification 1.1).
 *
 * @param host with its port, if it has one
 * @param repository lower case, with {@code /} between its parts
 * @param tag a version by name, which can move
 * @param digest a version for ever: {@code sha256:} and 64 hexadecimal digits
 */
public record OciName(String host, String repository, Optional<String> tag, Optional<String> digest) {
    /** What everybody means by {@code docker.io}. */
    static final String DOCKER_HUB = "registry-1.docker.io";

    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String TAG = "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}";
    private static final Pattern NAME = Pattern.compile(
            "((?:localhost|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+|\\[[0-9a-fA-F:]+\\]|[A-Za-z0-9-]+(?=:))(?::[0-9]{1,5})?)/("
                    + PART + "(?:/" + PART + ")*)(?::(" + TAG + "))?(?:@(sha256:[0-9a-f]{64}))?");

    /**
     * Returns what a text names.
     *
     * @param text without {@code oci:}
     * @throws ProblemException if no repository can have that name
     */
    public static OciName of(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(new Problem(
                    "No image registry has such a name",
                    text,
                    "it is not of the form host/name:tag or host/name@sha256:…, or the name has capitals",
                    "write it as in registry.acme.org/models/penguins:1.0"));
        }
        String host = matcher.group(1);
        return new OciName(
                host.equals("docker.io") ? DOCKER_HUB : host,
                matcher.group(2),
                Optional.ofNullable(matcher.group(3)),
                Optional.ofNullable(matcher.group(4)));
    }

    /**
     * Returns the tag of a version: what a tag cannot hold becomes a line.
     *
     * @param version such as {@code 1.0+build}
     */
    public static String tag(String version) {
        return version.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** Returns the digest, or else the tag. */
    public Optional<String> reference() {
        return digest.or(() -> tag);
    }

    /** Returns the server: by https, unless it is this machine. */
    public URI server() {
        return Origin.server(host);
    }

    /**
     * Returns an address below the repository's.
     *
     * @param path such as {@code blobs/uploads/}
     */
    public URI uri(String path) {
        return URI.create(server() + "/v2/" + repository + "/" + path);
    }

    /** Returns it as {@code Bundle.load} takes it, without a version. */
    public String address() {
        return "oci:" + host + "/" + repository;
    }
}
