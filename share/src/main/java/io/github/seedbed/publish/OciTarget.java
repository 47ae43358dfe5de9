package io.github.seedbed.publish;

import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.internal.oci.OciManifest;
import io.github.seedbed.internal.oci.OciName;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.registry.Registry;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A repository of an image registry: a layer for each file, and the version as a tag.
 *
 * @param registry writes there
 */
public record OciTarget(Registry registry) implements Target {
    @Override
    public String name() {
        return "registry";
    }

    @Override
    public void requireReady() throws IOException {
        registry.requireWritable();
    }

    private static String tag(ReleasedBundle bundle) {
        return OciName.tag(bundle.name().version());
    }

    private String address(String tag) {
        return registry.reader().name().address() + ":" + tag;
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        int missing = registry.missing(bundle.files());
        Optional<OciManifest> there = registry.reader().manifest(tag(bundle));
        boolean all = missing == 0 && there.isPresent() && holds(there.get(), bundle);
        return address(tag(bundle)) + ": " + bundle.files().size() + " files, " + ProgressLine.size(bundle.size())
                + ", " + (all ? "all there" : missing + " to send");
    }

    /** Whatever its signature is: the same key signs the same files with other bytes each time. */
    private static boolean holds(OciManifest manifest, ReleasedBundle bundle) throws IOException {
        OciManifest.Blob sums = manifest.files().get(Checksums.FILE);
        return sums != null && sums.digest().equals("sha256:" + bundle.id());
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        Optional<OciManifest> there = registry.reader().manifest(tag(bundle));
        if (!replaces && there.isPresent() && !holds(there.get(), bundle)) {
            throw new ProblemException(new Problem(
                    "This version is published already",
                    address(tag(bundle)),
                    "the tag names another bundle, and who used it would get another model",
                    "raise the version in pom.xml"));
        }
        String digest = registry.push(
                bundle.files(), bundle.name().artifactId(), bundle.name().version(), replaces, moved);
        String address = address(tag(bundle)) + "@" + digest;
        return Optional.of(new Copy(name(), address, Optional.empty(), Optional.of(digest)));
    }

    @Override
    public Place place(Copy copy) {
        return Place.inRegistry(registry.reader(), copy.revision().orElseThrow());
    }

    @Override
    public Optional<Place> newest(Copy copy) throws IOException {
        String tag = OciName.of(copy.address().substring("oci:".length())).tag().orElseThrow();
        Optional<String> now = registry.reader().manifest(tag).map(OciManifest::digest);
        return now.equals(copy.revision()) ? Optional.empty() : Optional.of(Place.inRegistry(registry.reader(), tag));
    }
}
