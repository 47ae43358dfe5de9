package io.github.seedbed.internal.copy;

import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.hub.HubReader;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.internal.oci.OciName;
import io.github.seedbed.internal.oci.OciReader;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a bundle is, as people write it: {@code hf:owner/name@revision}, {@code zenodo:DOI},
 * {@code mvn:group:artifact:version}, {@code oci:host/name:tag}, a URL, or a path.
 *
 * @param text as it was written
 */
public record Address(String text) {
    private static final Pattern HUB = Pattern.compile("hf:([^@]+)(?:@(.+))?");
    private static final Pattern MAVEN = Pattern.compile("mvn:([\\w.-]+):([\\w.-]+):([\\w.+-]+)");
    private static final Pattern DOI = Pattern.compile("zenodo:(10\\.[0-9]{4,9}/[A-Za-z0-9._-]+)");
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):.*", Pattern.DOTALL);
    private static final String REGISTRY = "oci:";
    private static final String REPOSITORY = "SEEDBED_REPOSITORY";

    /** Returns whether it is that of a file or folder on this machine. */
    public boolean isPath() {
        return !SCHEME.matcher(text).matches();
    }

    /**
     * Returns the place.
     *
     * @param surroundings name servers and tokens
     * @throws ProblemException if it has no form that is known
     * @throws IOException if the file with a token cannot be read
     */
    public Place place(Surroundings surroundings) throws IOException {
        return place(surroundings, Path.of(""));
    }

    /**
     * Returns the place, or that of a path as seen from a folder.
     *
     * @param surroundings name servers and tokens
     * @param folder from which a relative path leads on
     * @throws ProblemException if it has no form that is known
     * @throws IOException if the file with a token cannot be read
     */
    public Place place(Surroundings surroundings, Path folder) throws IOException {
        if (isPath()) {
            Path path = folder.resolve(text);
            return Files.isDirectory(path) ? new FolderPlace(path.toRealPath(), text) : ZipPlace.of(path, text);
        }
        Matcher hub = HUB.matcher(text);
        if (hub.matches()) {
            String revision = hub.group(2) == null ? "main" : hub.group(2);
            return new HubPlace(HubReader.of(hub.group(1), surroundings), revision);
        }
        Matcher maven = MAVEN.matcher(text);
        if (maven.matches()) {
            return maven(maven, surroundings);
        }
        if (text.startsWith(REGISTRY)) {
            return registry(OciName.of(text.substring(REGISTRY.length())), surroundings);
        }
        Matcher doi = DOI.matcher(text);
        return doi.matches() ? Dois.place(doi.group(1), text, surroundings) : web();
    }

    private Place registry(OciName name, Surroundings surroundings) throws IOException {
        String reference = name.reference()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The address names no version",
                        text,
                        "an image registry keeps many under one name",
                        "add a tag, as in " + text + ":1.0, or a digest")));
        return Place.inRegistry(OciReader.of(name, surroundings), reference);
    }

    private Place web() {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        if (!lowerCase.startsWith("https:") && !lowerCase.startsWith("http:")) {
            throw new ProblemException(new Problem(
                    "The address has no form that is known",
                    text,
                    "known are hf:owner/name@revision, zenodo:DOI, mvn:group:artifact:version, oci:host/name:tag,"
                            + " https://… and a path",
                    "write it in one of these forms"));
        }
        URI uri = uri();
        Http http = Http.with(Optional.empty());
        return uri.getPath() != null && uri.getPath().endsWith(".zip")
                ? ZipPlace.of(http, uri, signature(text), text)
                : new WebPlace(http, URI.create(text.endsWith("/") ? text : text + "/"));
    }

    /** Next to the zip, as the signature of the project's other files is. */
    static Optional<URI> signature(String zip) {
        return Optional.of(zip)
                .map(name -> name.replaceFirst("-bundle\\.zip(/content)?$", "-model.sig$1"))
                .filter(name -> !name.equals(zip))
                .map(URI::create);
    }

    private URI uri() {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            "The address is not a URL", text, "it holds signs that a URL must not hold", "correct it"),
                    e);
        }
    }

    /** From the local repository of Maven's, or from a remote one that a variable names. */
    private Place maven(Matcher maven, Surroundings surroundings) {
        String folder = maven.group(1).replace('.', '/') + "/" + maven.group(2) + "/" + maven.group(3) + "/";
        String file = maven.group(2) + "-" + maven.group(3) + "-bundle.zip";
        Path local = surroundings
                .variable("maven.repo.local")
                .map(Path::of)
                .orElseGet(() -> Path.of(surroundings.variable("user.home").orElse("."), ".m2", "repository"));
        if (Files.isRegularFile(local.resolve(folder + file))) {
            return ZipPlace.of(local.resolve(folder + file), text);
        }
        String remote = surroundings
                .variable(REPOSITORY)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The bundle is not in the local repository",
                        text,
                        "there is no " + local.resolve(folder + file) + ", and no other repository is named",
                        "name a remote one in the variable " + REPOSITORY + ", or download it with: mvn dependency:get"
                                + " -Dartifact=" + text.substring("mvn:".length()) + ":zip:bundle")));
        String base = remote.endsWith("/") ? remote : remote + "/";
        return ZipPlace.of(
                Http.with(Optional.empty()), URI.create(base + folder + file), signature(base + folder + file), text);
    }
}
