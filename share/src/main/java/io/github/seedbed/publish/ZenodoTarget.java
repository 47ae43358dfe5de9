package io.github.seedbed.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.zenodo.RecordMetadata;
import io.github.seedbed.zenodo.Zenodo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A record on Zenodo under a DOI that was reserved: the bundle's zip, its signature, and its card to read there. There
 * are no folders, so the files of the bundle stay in the zip.
 *
 * @param zenodo writes there
 * @param doi that {@code seedbed:reserve} wrote into {@code CITATION.cff}
 * @param isFinal whether the record is published, which nobody can undo
 */
public record ZenodoTarget(Zenodo zenodo, Optional<String> doi, boolean isFinal) implements Target {
    private static final String CARD = "README.md";

    @Override
    public String name() {
        return "zenodo";
    }

    private ZenodoRecord deposit() {
        return new ZenodoRecord(zenodo, doi, isFinal, "doi");
    }

    @Override
    public void requireReady() throws IOException {
        zenodo.requireToken();
        deposit().entry();
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        return deposit().plan(Files.size(bundle.zip()));
    }

    private SortedMap<String, Path> files(ReleasedBundle bundle) {
        SortedMap<String, Path> files = new TreeMap<>();
        files.put(bundle.name().file("bundle.zip"), bundle.zip());
        bundle.signature().ifPresent(file -> files.put(bundle.name().file("model.sig"), file));
        files.put(CARD, bundle.folder().resolve(CARD));
        return files;
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        if (deposit().entry().isPublished()) {
            if (replaces) {
                throw deposit().unchangeable();
            }
        } else {
            ObjectNode legacy = Json.foreignObject(
                            Files.readString(bundle.folder().resolve(RecordMetadata.FILE)))
                    .orElseGet(Json::node);
            if (!deposit().complete(RecordMetadata.of(legacy), files(bundle), moved)) {
                return Optional.empty();
            }
        }
        return Optional.of(deposit().copy(name(), Optional.empty()));
    }

    @Override
    public Place place(Copy copy) throws IOException {
        return deposit().place();
    }
}
