package io.github.seedbed.internal.copy;

import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Download;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.internal.oci.OciManifest;
import io.github.seedbed.internal.oci.OciReader;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A version in an image registry: a layer for each file. */
final class OciPlace implements Place {
    private final OciReader registry;
    private final String reference;
    private OciManifest manifest;

    /**
     * Prepares to read.
     *
     * @param registry reads it
     * @param reference a tag or a digest
     */
    OciPlace(OciReader registry, String reference) {
        this.registry = registry;
        this.reference = reference;
    }

    @Override
    public String shown() {
        return registry.name().address() + (reference.contains(":") ? "@" : ":") + reference;
    }

    private OciManifest manifest() throws IOException {
        if (manifest == null) {
            manifest = registry.manifest(reference)
                    .orElseThrow(() -> new ProblemException(new Problem(
                            "The registry does not have this version",
                            shown(),
                            "it knows no such repository, or no such tag or digest in it",
                            "check the name and the tag; somebody may have deleted it")));
        }
        return manifest;
    }

    @Override
    public void get(String name, Path file, long most, Download.Proof proof, Progress progress) throws IOException {
        OciManifest.Blob blob = Optional.ofNullable(manifest().files().get(name))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "A file of the copy cannot be had",
                        shown() + ", " + name,
                        "no layer has this name",
                        "repair it with: mvn seedbed:copies -Drepair")));
        registry.download(
                blob,
                file,
                most,
                got -> {
                    // This list proves the other files, and the digest proves the list
                    if (name.equals(Checksums.FILE)) {
                        require(blob, got);
                    }
                    proof.require(got);
                },
                progress);
    }

    private void require(OciManifest.Blob blob, Path got) throws IOException {
        String digest = "sha256:" + Sha256.of(got);
        if (!digest.equals(blob.digest())) {
            throw new ProblemException(new Problem(
                    "The registry gives another file than it promised",
                    shown() + ", " + Checksums.FILE,
                    "its digest is " + digest + ", expected was " + blob.digest(),
                    "repair the copy, if it is yours: mvn seedbed:copies -Drepair"));
        }
    }

    @Override
    public Optional<List<String>> names() throws IOException {
        return Optional.of(List.copyOf(manifest().files().keySet()));
    }
}
