package io.github.seedbed.internal.oci;

import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a repository of an image registry. */
public final class OciReader {
    private final OciName name;
    private final Http http;

    /**
     * Prepares to read.
     *
     * @param name of the repository
     * @param user if somebody is known there
     * @param http asks, and knows nobody
     */
    public OciReader(OciName name, Optional<RegistryUser> user, Http http) {
        this.name = name;
        this.http = http.as(new RegistryLogin(name.server(), user, http));
    }

    /**
     * Prepares to read as this process may.
     *
     * @param name of the repository
     * @param surroundings where the login is
     * @throws IOException if the file with the login cannot be read
     */
    public static OciReader of(OciName name, Surroundings surroundings) throws IOException {
        return new OciReader(name, RegistryUser.of(name.host(), surroundings), Http.with(Optional.empty()));
    }

    /** Returns the repository. */
    public OciName name() {
        return name;
    }

    /** Returns what asks with the login. */
    public Http http() {
        return http;
    }

    /**
     * Returns what a tag or a digest stands for.
     *
     * @param reference a tag or a digest
     * @return empty if there is no such version
     * @throws ProblemException if it is no bundle, or not what the digest promises
     * @throws IOException if the thread was interrupted
     */
    public Optional<OciManifest> manifest(String reference) throws IOException {
        Request request = Request.get(name.uri("manifests/" + reference)).with("Accept", OciManifest.TYPE);
        Optional<Answer> answer = http.find(request, "The registry does not show the version");
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        String shown = name.address() + (reference.contains(":") ? "@" : ":") + reference;
        OciManifest manifest = OciManifest.of(answer.get(), shown);
        if (reference.contains(":") && !reference.equals(manifest.digest())) {
            throw new ProblemException(new Problem(
                    "The registry gives another version than the one that was asked for",
                    shown,
                    "its digest is " + manifest.digest(),
                    "ask the registry's owner: a digest names the same bytes for ever"));
        }
        return Optional.of(manifest);
    }

    /**
     * Downloads a file.
     *
     * @param blob its content
     * @param file where to put it; its folder exists
     * @param most how many bytes it may have
     * @param proof that it is the right one
     * @param progress hears of each piece
     * @throws IOException if it cannot be written
     */
    public void download(OciManifest.Blob blob, Path file, long most, Download.Proof proof, Progress progress)
            throws IOException {
        Request request = Request.get(name.uri("blobs/" + blob.digest()));
        new Download(http, request, file, most, progress).run("The registry does not give the file", proof);
    }
}
