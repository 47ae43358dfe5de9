package io.github.seedbed.publish;

import io.github.seedbed.hub.Hub;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.http.ProgressLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * What belongs to a bundle, as a repository of its own on the Hugging Face Hub, with a tag for each version of the
 * model.
 */
public final class HubFilesTarget implements Target {
    private final String name;
    private final Hub hub;
    private final FileSet.Source source;

    private HubFilesTarget(String name, Hub hub, FileSet.Source source) {
        this.name = name;
        this.hub = hub;
        this.source = source;
    }

    /**
     * Returns a data set: the data that a bundle holds, with their datasheet and {@code croissant.json}.
     *
     * @param hub writes there
     */
    public static HubFilesTarget data(Hub hub) {
        return new HubFilesTarget("data", hub, FileSet::data);
    }

    /**
     * Returns a Space, in which people try the model.
     *
     * @param hub writes there
     * @param page the folder that {@code seedbed:demo} writes
     */
    public static HubFilesTarget space(Hub hub, Path page) {
        return new HubFilesTarget("space", hub, bundle -> FileSet.demo(page, bundle));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void requireReady() throws IOException {
        hub.requireKnown();
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        try (FileSet set = source.of(bundle)) {
            long missing = hub.compare(set.files()).values().stream()
                    .filter(state -> !state.equals("same"))
                    .count();
            return "hf:" + hub.name() + ": " + set.files().size() + " files, " + ProgressLine.size(set.size()) + ", "
                    + (missing == 0 ? "all there" : missing + " to send");
        }
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        try (FileSet set = source.of(bundle)) {
            hub.create();
            String summary = name + " of " + bundle.name().artifactId() + " "
                    + bundle.name().version();
            String commit = hub.upload(set.files(), List.of(), summary, moved);
            if (!replaces) {
                hub.tag("v" + bundle.name().version(), commit);
            }
            String address = "hf:" + hub.name() + "@" + commit;
            return Optional.of(
                    new Copy(name, address, Optional.of(hub.page(commit)), Optional.of(commit), Optional.of(set.id())));
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
