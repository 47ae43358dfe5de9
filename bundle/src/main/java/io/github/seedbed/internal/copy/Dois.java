package io.github.seedbed.internal.copy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** DOIs of Zenodo, and of other repositories on InvenioRDM. */
public final class Dois {
    private static final String NATIVE = "application/vnd.inveniordm.v1+json";
    private static final String ENDPOINT = "ZENODO_ENDPOINT";

    /** A bundle, or the data of one. */
    private static final Pattern ZIP = Pattern.compile("[A-Za-z0-9._+-]+-(bundle|data)\\.zip");

    /** What everybody means by such a DOI. */
    private static final Map<String, String> HOSTS = new TreeMap<>(
            Map.of("10.5281/zenodo.", "https://zenodo.org", "10.5072/zenodo.", "https://sandbox.zenodo.org"));

    private Dois() {}

    /**
     * Returns the record that a DOI names: its last part.
     *
     * @param doi such as {@code 10.5281/zenodo.1234567}
     */
    public static String record(String doi) {
        return doi.replaceAll("^.*/(zenodo\\.)?", "");
    }

    static Place place(String doi, String shown, Surroundings surroundings) throws IOException {
        return at(Http.with(Optional.empty()), host(doi, surroundings), doi, shown);
    }

    static Place at(Http http, URI host, String doi, String shown) throws IOException {
        String files = host.toString().replaceAll("/+$", "") + "/api/records/" + record(doi) + "/files";
        Request request = Request.get(URI.create(files)).with("Accept", NATIVE);
        for (JsonNode file : http.require(request, "The repository does not list the files")
                .object()
                .path("entries")) {
            String name = file.path("key").asText();
            if (ZIP.matcher(name).matches()) {
                return Place.ofZip(http, URI.create(files + "/" + name + "/content"));
            }
        }
        throw new ProblemException(new Problem(
                "The record holds neither a bundle nor its data",
                shown,
                "none of its files ends in -bundle.zip or -data.zip",
                "check the DOI"));
    }

    private static URI host(String doi, Surroundings surroundings) {
        Optional<String> known = HOSTS.entrySet().stream()
                .filter(host -> doi.startsWith(host.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return surroundings
                .variable(ENDPOINT)
                .or(() -> known)
                .map(URI::create)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The DOI is of a repository that is not known",
                        doi,
                        "known are those of Zenodo and its sandbox",
                        "name the address of another repository on InvenioRDM in the variable " + ENDPOINT)));
    }
}
