package io.github.seedbed.publish;

import io.github.seedbed.hub.Hub;
import io.github.seedbed.internal.copy.Fetch;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.http.ProgressLine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A repository on the Hugging Face Hub: one commit on {@code main} for a bundle, and a tag for its version.
 *
 * @param hub writes there
 */
public record HubTarget(Hub hub) implements Target {
    @Override
    public String name() {
        return "hub";
    }

    @Override
    public void requireReady() throws IOException {
        hub.requireKnown();
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        Collection<String> states = hub.compare(bundle.files()).values();
        long same = states.stream().filter("same"::equals).count();
        String what = hub.head().isEmpty() ? " (a new repository)" : "";
        return "hf:" + hub.name() + what + ": " + states.size() + " files, " + ProgressLine.size(bundle.size()) + ", "
                + (same == states.size() ? "all there" : (states.size() - same) + " to send; tag " + tag(bundle));
    }

    private static String tag(ReleasedBundle bundle) {
        return "v" + bundle.name().version();
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        hub.create();
        String summary = bundle.name().artifactId() + " " + bundle.name().version();
        String commit = hub.upload(bundle.files(), obsolete(bundle), summary, moved);
        if (!replaces) {
            hub.tag(tag(bundle), commit);
        }
        String address = "hf:" + hub.name() + "@" + commit;
        return Optional.of(new Copy(name(), address, Optional.of(hub.page(commit)), Optional.of(commit)));
    }

    /**
     * What the bundle that is there lists, and the new one does not; what people added themselves stays. A list that is
     * broken says nothing; one that cannot be had may say something, so that is a failure.
     */
    private List<String> obsolete(ReleasedBundle bundle) throws IOException {
        if (!hub.reader().files("main").containsKey(Checksums.FILE)) {
            return List.of();
        }
        try (Place place = Place.onHub(hub.reader(), "main")) {
            return Fetch.listed(place).stream()
                    .filter(each -> !Files.exists(bundle.folder().resolve(each)))
                    .toList();
        }
    }

    @Override
    public Place place(Copy copy) {
        return Place.onHub(hub.reader(), copy.revision().orElse("main"));
    }

    @Override
    public Optional<Place> newest(Copy copy) throws IOException {
        return hub.head().equals(copy.revision()) ? Optional.empty() : Optional.of(Place.onHub(hub.reader(), "main"));
    }
}
