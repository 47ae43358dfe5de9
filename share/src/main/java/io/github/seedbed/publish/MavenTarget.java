package io.github.seedbed.publish;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.digest.FileDigest;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Body;
import io.github.seedbed.internal.http.Credential;
import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A Maven repository that takes files by HTTP: the bundle's zip, where {@code mvn deploy} of the project puts it too,
 * and the signature next to it. Each with the digests that Maven asks for.
 */
public final class MavenTarget implements Target {
    private static final String ZIP = "bundle.zip";
    private static final String SIGNATURE = "model.sig";
    private static final String FAILURE = "The repository does not take the file";
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");
    private static final int NOT_FOUND = 404;

    private final URI repository;
    private final Http http;

    MavenTarget(URI repository, Http http) {
        this.repository = repository;
        this.http = http;
    }

    /**
     * Returns a repository.
     *
     * @param address its URL
     * @param user and password, if it asks for them
     * @param password of the user
     * @throws ProblemException if it is neither of https nor on this machine
     */
    public static MavenTarget of(String address, Optional<String> user, Optional<String> password) {
        URI repository = URI.create(address.endsWith("/") ? address : address + "/");
        Optional<Credential> credential = user.map(name -> Credential.basic(repository, name, password.orElse("")));
        return new MavenTarget(repository, Http.with(credential));
    }

    @Override
    public String name() {
        return "maven";
    }

    private URI uri(ReleasedBundle bundle, String ending) {
        return repository.resolve(bundle.name().path() + bundle.name().file(ending));
    }

    @Override
    public void requireReady() {
        // A repository tells who may write only when somebody writes
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        boolean there = http.send(Request.head(uri(bundle, ZIP))).isSuccess();
        return uri(bundle, ZIP) + ": " + ProgressLine.size(Files.size(bundle.zip())) + ", "
                + (there ? "there" : "to send");
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        put(uri(bundle, ZIP), bundle.zip(), replaces, moved::accept);
        if (bundle.signature().isPresent()) {
            put(uri(bundle, SIGNATURE), bundle.signature().get(), true, Progress.NONE);
        }
        return Optional.of(new Copy(name(), uri(bundle, ZIP).toString(), Optional.empty(), Optional.empty()));
    }

    private void put(URI target, Path file, boolean replaces, Progress progress) throws IOException {
        Optional<String> there = digest(target);
        String own = Sha256.of(file);
        if (there.equals(Optional.of(own))) {
            return;
        }
        if (there.isPresent() && !replaces && !isAnnounced(target, own)) {
            throw new ProblemException(new Problem(
                    "This version is published already",
                    target.toString(),
                    "another file is there, and who used it would get another model",
                    "raise the version in pom.xml"));
        }
        // Before the file: whoever finds it finds its digests
        for (String algorithm : DIGESTS) {
            Body digest = Body.of(FileDigest.of(file, FileDigest.by(algorithm)).getBytes(StandardCharsets.UTF_8));
            String ending = "." + algorithm.toLowerCase(Locale.ROOT).replace("-", "");
            http.require(Request.put(URI.create(target + ending), digest), FAILURE);
        }
        Request request = Request.put(target, Body.of(file, 0, Files.size(file)));
        Http.required(http.send(request, progress), request, FAILURE);
    }

    /**
     * Whether it is this file that was to be there, and was cut on its way; so may its digest be, and half is enough.
     */
    private boolean isAnnounced(URI target, String digest) throws IOException {
        String announced =
                http.send(Request.get(URI.create(target + ".sha256"))).text();
        return announced.length() >= digest.length() / 2 && digest.startsWith(announced);
    }

    /** Of what is there, not of what a file next to it says. */
    private Optional<String> digest(URI target) throws IOException {
        if (http.send(Request.head(target)).status() == NOT_FOUND) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("seedbed");
        try {
            Path file = folder.resolve("there");
            new Download(http, Request.get(target), file, Long.MAX_VALUE, Progress.NONE)
                    .run("The repository does not give the file", each -> {});
            return Optional.of(Sha256.of(file));
        } finally {
            SortedFiles.delete(folder);
        }
    }

    @Override
    public Place place(Copy copy) {
        return Place.ofZip(http, URI.create(copy.address()));
    }
}
