package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Catalog;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.transfer.TransferCancelledException;

/**
 * Fetches catalogues as Maven fetches artifacts: with its proxies and the password of the server {@code catalog}.
 *
 * @param start where Maven was started: what a path without a scheme is relative to
 */
record Catalogs(TransporterProvider transporters, RepositorySystemSession session, Path start) {
    private static final String SERVER = "catalog";

    /** Maven Central's own catalogue is larger; nobody looks for a house's template there. */
    private static final int MOST_BYTES = 4 << 20;

    /**
     * Returns the newest version of a template.
     *
     * @param catalog a path, or an address that begins with {@code https:}, {@code http:} or {@code file:}
     * @param template its name; empty where the catalogue holds one template only
     * @throws ProblemException if there is no such template or catalogue
     */
    Catalog.Entry entry(String catalog, Optional<String> template) throws IOException {
        byte[] xml = catalog.matches("(?:https?|file):.*") ? fetched(catalog) : read(catalog);
        return Catalog.parse(xml, catalog).named(template, catalog).stream()
                .max((one, other) ->
                        new ComparableVersion(one.version()).compareTo(new ComparableVersion(other.version())))
                .orElseThrow();
    }

    private byte[] read(String catalog) throws IOException {
        Path file = start.resolve(catalog);
        if (!Files.isRegularFile(file)) {
            throw problem(catalog, "there is no such file", null);
        }
        return Files.readAllBytes(file);
    }

    private byte[] fetched(String catalog) {
        int slash = catalog.lastIndexOf('/') + 1;
        RemoteRepository plain = new RemoteRepository.Builder(SERVER, "default", catalog.substring(0, slash)).build();
        // No mirror: that is of a repository, and would not hold this file
        RemoteRepository repository = new RemoteRepository.Builder(plain)
                .setAuthentication(session.getAuthenticationSelector().getAuthentication(plain))
                .setProxy(session.getProxySelector().getProxy(plain))
                .build();
        if (session.isOffline() && !catalog.startsWith("file:")) {
            throw problem(catalog, "Maven is offline (-o)", null);
        }
        try (Transporter transporter = transporters.newTransporter(session, repository)) {
            GetTask task = new GetTask(URI.create(catalog.substring(slash))).setListener(new Limit());
            transporter.get(task);
            return task.getDataBytes();
        } catch (Exception e) { // which ones a transporter throws, is its own affair
            throw problem(catalog, e.getMessage(), e);
        }
    }

    private static ProblemException problem(String catalog, String why, Throwable cause) {
        return new ProblemException(
                new Problem(
                        "The catalogue cannot be read",
                        "-Dcatalog=" + catalog,
                        why,
                        "name a file or an address that a browser opens; a password belongs to the server \"" + SERVER
                                + "\" in settings.xml"),
                cause);
    }

    /** Returns the repository that an entry names, as one of Maven's: a mirror may take its place. */
    static List<RemoteRepository> repositories(Catalog.Entry entry) {
        return entry
                .repository()
                .map(address -> new RemoteRepository.Builder(SERVER, "default", address).build())
                .stream()
                .toList();
    }

    /** What comes from outside may be endless. */
    private static final class Limit extends TransportListener {
        private long bytes;

        @Override
        public void transportProgressed(ByteBuffer data) throws TransferCancelledException {
            bytes += data.remaining();
            if (bytes > MOST_BYTES) {
                throw new TransferCancelledException("it has more than " + (MOST_BYTES >> 20) + " MiB");
            }
        }
    }
}
