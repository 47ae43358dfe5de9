package io.github.seedbed.internal.hub;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A repository on a Hub, and the addresses of what is in it.
 *
 * @param endpoint the Hub's address, without a slash at its end
 * @param kind {@code models}, {@code datasets} or {@code spaces}
 * @param id such as {@code acme/penguins}
 */
public record HubRepository(URI endpoint, String kind, String id) {
    private static final String MODELS = "models";
    private static final List<String> OTHER_KINDS = List.of("datasets", "spaces");

    /** As the Hub's own programs check it. */
    private static final Pattern ID = Pattern.compile(
            "(?!.*(--|\\.\\.))([A-Za-z0-9][A-Za-z0-9_.-]{0,95}/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,94}(?<!\\.git)(?<![.-])");

    /**
     * Returns the repository of a name.
     *
     * @param endpoint the Hub's address
     * @param name {@code owner/name}, of a data set {@code datasets/owner/name}, of a space {@code spaces/owner/name}
     * @throws ProblemException if no repository can have that name
     */
    public static HubRepository of(URI endpoint, String name) {
        String kind = OTHER_KINDS.stream()
                .filter(each -> name.startsWith(each + "/"))
                .findFirst()
                .orElse(MODELS);
        String id = kind.equals(MODELS) ? name : name.substring(kind.length() + 1);
        if (!ID.matcher(id).matches()) {
            throw new ProblemException(new Problem(
                    "No repository of the Hub has this name",
                    name,
                    "it is owner/name: ASCII letters, digits, single \"-\", \"_\" and \".\"",
                    "copy the name from its page, for example: acme/penguins"));
        }
        return new HubRepository(endpoint, kind, id);
    }

    /** Returns the name as in an address of Seedbed's. */
    public String name() {
        return kind.equals(MODELS) ? id : kind + "/" + id;
    }

    /**
     * Returns an address of the API.
     *
     * @param parts each a whole part of the path, slashes included
     */
    public URI api(String... parts) {
        return URI.create(endpoint + "/api/" + kind + "/" + id
                + Arrays.stream(parts).map(part -> "/" + encoded(part)).collect(Collectors.joining()));
    }

    /**
     * Returns the address of a file's content.
     *
     * @param revision a branch, a tag or a commit
     * @param path with slashes
     */
    public URI content(String revision, String path) {
        String encoded =
                Arrays.stream(path.split("/")).map(HubRepository::encoded).collect(Collectors.joining("/"));
        return URI.create(endpoint + "/" + name() + "/resolve/" + encoded(revision) + "/" + encoded);
    }

    /** Returns the address at which large files are announced. */
    public URI largeFiles() {
        return URI.create(endpoint + "/" + name() + ".git/info/lfs/objects/batch");
    }

    /**
     * Returns the address of the page that people look at.
     *
     * @param revision a branch, a tag or a commit
     */
    public String page(String revision) {
        return endpoint + "/" + name() + "/tree/" + encoded(revision);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
