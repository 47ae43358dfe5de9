package io.github.seedbed.internal.http;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.net.URI;
import java.util.Locale;

/**
 * Where a URL leads: two of the same origin are the same server (RFC 6454).
 *
 * @param scheme {@code https} or {@code http}
 * @param host in lower case
 * @param port never the implied one
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /**
     * Returns the origin of a URL that may be asked: of {@code https}, or of this machine.
     *
     * @param uri absolute
     * @throws ProblemException if it is neither, or holds a password
     */
    public static Origin of(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw refused(uri, "it is not of the form https://host/path");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(uri, "it holds a password, which would stand in every log");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || scheme.equals("http") && isLoopback(host);
        if (!safe) {
            throw refused(uri, "only https is encrypted, and nothing else goes to another machine");
        }
        int implied = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        return new Origin(scheme, host, uri.getPort() < 0 ? implied : uri.getPort());
    }

    /**
     * Returns the address of a server that people name without {@code https://}.
     *
     * @param host with its port, if it has one
     */
    public static URI server(String host) {
        String scheme = isLoopback(host.replaceFirst(":[0-9]+$", "")) ? "http" : "https";
        return URI.create(scheme + "://" + host);
    }

    /** By name, not by what a name server says. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static ProblemException refused(URI uri, String why) {
        return new ProblemException(
                new Problem("The address cannot be used", shown(uri), why, "give one that begins with https://"));
    }

    /**
     * Returns a URL as it may stand in a message: queries hold signatures, and user names passwords.
     *
     * @param uri any
     */
    public static String shown(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getHost() == null ? path : uri.getScheme() + "://" + uri.getHost() + port + path;
    }
}
