package io.github.seedbed.internal.copy;

import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Http;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.hub.HubReader;
import io.github.seedbed.internal.oci.OciReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where files of a bundle can be had, each by its name. What comes from there is proved by whoever asks. */
public interface Place extends AutoCloseable {
    /**
     * Returns a repository on the Hub.
     *
     * @param hub reads it
     * @param revision a branch, a tag or a commit
     */
    static Place onHub(HubReader hub, String revision) {
        return new HubPlace(hub, revision);
    }

    /**
     * Returns a version in an image registry.
     *
     * @param registry reads it
     * @param reference a tag or a digest
     */
    static Place inRegistry(OciReader registry, String reference) {
        return new OciPlace(registry, reference);
    }

    /**
     * Returns a bundle's zip on a web server, with the signature next to it.
     *
     * @param http asks
     * @param zip its URL
     */
    static Place ofZip(Http http, URI zip) {
        return ZipPlace.of(http, zip, Address.signature(zip.toString()), zip.toString());
    }

    /**
     * Returns a record of Zenodo, or of another repository on InvenioRDM.
     *
     * @param http asks
     * @param host its address
     * @param doi of the record
     * @throws io.github.seedbed.problem.ProblemException if it cannot be read, or holds nothing of ours
     * @throws IOException if the thread was interrupted
     */
    static Place ofRecord(Http http, URI host, String doi) throws IOException {
        return Dois.at(http, host, doi, doi);
    }

    /** Returns how to call it in a message. */
    String shown();

    /**
     * Gets a file.
     *
     * @param name a safe one, with {@code /} between its parts
     * @param file where to put it; its folder exists
     * @param most how many bytes it may have
     * @param proof that it is the right one
     * @param progress hears of each piece
     * @throws io.github.seedbed.problem.ProblemException if it cannot be had, or is another one
     * @throws IOException if it cannot be written
     */
    void get(String name, Path file, long most, Download.Proof proof, Progress progress) throws IOException;

    /**
     * Returns the names of all files that are there, as far as the place can list them.
     *
     * @throws IOException if they cannot be listed
     */
    Optional<List<String>> names() throws IOException;

    @Override
    default void close() throws IOException {
        // Most hold nothing
    }
}
