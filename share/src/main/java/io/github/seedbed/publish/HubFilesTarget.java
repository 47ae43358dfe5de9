package io.github.seedbed.publish;

import io.github.seedbed.hub.Hub;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.http.ProgressLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A data set on the Hugging Face Hub: the data that a bundle holds, with their datasheet and {@code croissant.json}; a
 * tag for each version of the model that was trained on them.
 *
 * @param hub writes there
 */
public record HubDataTarget(Hub hub) implements Target {
    @Override
    public String name() {
        return "data";
    }

    @Override
    public void requireReady() throws IOException {
        hub.requireKnown();
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        try (DataSet data = DataSet.of(bundle)) {
            long missing = hub.compare(data.files()).values().stream()
                    .filter(state -> !state.equals("same"))
                    .count();
            return "hf:" + hub.name() + ": " + data.files().size() + " files, " + ProgressLine.size(data.size()) + ", "
                    + (missing == 0 ? "all there" : missing + " to send");
        }
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        try (DataSet data = DataSet.of(bundle)) {
            hub.create();
            String summary = "Data of " + bundle.name().artifactId() + " "
                    + bundle.name().version();
            String commit = hub.upload(data.files(), List.of(), summary, moved);
            if (!replaces) {
                hub.tag("v" + bundle.name().version(), commit);
            }
            String address = "hf:" + hub.name() + "@" + commit;
            return Optional.of(new Copy(
                    name(), address, Optional.of(hub.page(commit)), Optional.of(commit), Optional.of(data.id())));
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
