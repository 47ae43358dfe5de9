package io.github.seedbed.internal.copy;

import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.http.Request;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** A bundle's zip file, fetched as a whole when the first of its files is asked for. */
final class ZipPlace implements Place {
    private static final Download.Proof PROVED_LATER = file -> {};

    private final String shown;
    private final Source source;
    private final Optional<URI> signature;
    private final Http http;
    private Path fetched;
    private FileSystem zip;

    private interface Source {
        Path file() throws IOException;
    }

    private ZipPlace(String shown, Source source, Http http, Optional<URI> signature) {
        this.shown = shown;
        this.source = source;
        this.http = http;
        this.signature = signature;
    }

    static ZipPlace of(Path file, String shown) {
        return new ZipPlace(shown, () -> file, null, Optional.empty());
    }

    /**
     * Returns one on a web server.
     *
     * @param signature where {@code model.sig} is, which lies next to a zip file
     */
    static ZipPlace of(Http http, URI uri, Optional<URI> signature, String shown) {
        ZipPlace[] place = new ZipPlace[1];
        place[0] = new ZipPlace(shown, () -> place[0].downloaded(uri), http, signature);
        return place[0];
    }

    private Path downloaded(URI uri) throws IOException {
        fetched = Files.createTempDirectory("seedbed-zip").resolve("bundle.zip");
        new Download(http, Request.get(uri), fetched, Fetch.MOST_BYTES, Progress.NONE)
                .run("The server does not give the bundle", PROVED_LATER);
        return fetched;
    }

    @Override
    public String shown() {
        return shown;
    }

    private FolderPlace content() throws IOException {
        if (zip == null) {
            try {
                zip = FileSystems.newFileSystem(source.file());
            } catch (ZipException | ProviderNotFoundException | NoSuchFileException e) {
                throw new ProblemException(
                        new Problem(
                                "The copy is not a bundle",
                                shown,
                                "it is not a zip file, or a damaged one",
                                "check the address: a login page may have answered"),
                        e);
            }
        }
        return new FolderPlace(zip.getPath("/"), shown);
    }

    @Override
    public void get(String name, Path file, long most, Download.Proof proof, Progress progress) throws IOException {
        if (name.equals(Fetch.SIGNATURE) && signature.isPresent()) {
            new Download(http, Request.get(signature.get()), file, most, progress)
                    .run("The server does not give the signature", proof);
        } else {
            content().get(name, file, most, proof, progress);
        }
    }

    @Override
    public Optional<List<String>> names() throws IOException {
        return content().names();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
        if (fetched != null) {
            Files.deleteIfExists(fetched);
            Files.deleteIfExists(fetched.resolveSibling(fetched.getFileName() + ".part"));
            Files.deleteIfExists(fetched.getParent());
        }
    }
}
