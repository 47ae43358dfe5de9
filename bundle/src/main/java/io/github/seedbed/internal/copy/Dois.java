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

/** DOIs of Zenodo, and of other repositories on InvenioRDM. */
public final class Dois {
    private static final String NATIVE = "application/vnd.inveniordm.v1+json";
    private static final String ENDPOINT = "ZENODO_ENDPOINT";
    private static final String BUNDLE = "-bundle.zip";

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
        URI host = host(doi, surroundings);
        Http http = Http.with(Optional.empty());
        String files = host + "/api/records/" + record(doi) + "/files";
        Request request = Request.get(URI.create(files)).with("Accept", NATIVE);
        for (JsonNode file : http.require(request, "The repository does not list the files")
                .object()
                .path("entries")) {
            String name = file.path("key").asText();
            if (name.endsWith(BUNDLE) && name.matches("[A-Za-z0-9._+-]+")) {
                return Place.ofZip(http, URI.create(files + "/" + name + "/content"));
            }
        }
        throw new ProblemException(new Problem(
                "The record holds no bundle", shown, "none of its files ends in " + BUNDLE, "check the DOI"));
    }

    private static URI host(String doi, Surroundings surroundings) {
        Optional<String> known = HOSTS.entrySet().stream()
                .filter(host -> doi.startsWith(host.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return surroundings
                .variable(ENDPOINT)
                .or(() -> known)
                .map(host -> URI.create(host.replaceAll("/+$", "")))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The DOI is of a repository that is not known",
                        doi,
                        "known are those of Zenodo and its sandbox",
                        "name the address of another repository on InvenioRDM in the variable " + ENDPOINT)));
    }
}
