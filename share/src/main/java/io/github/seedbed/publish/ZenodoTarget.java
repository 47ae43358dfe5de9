package io.github.seedbed.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.copy.Address;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.zenodo.RecordMetadata;
import io.github.seedbed.zenodo.Reservation;
import io.github.seedbed.zenodo.Zenodo;
import io.github.seedbed.zenodo.Zenodo.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    private static final String PUBLISHER = "Zenodo";
    private static final String CARD = "README.md";

    @Override
    public String name() {
        return "zenodo";
    }

    private String id() {
        return Reservation.id(doi.orElse(""));
    }

    private Entry entry() throws IOException {
        Optional<Entry> found = doi.isPresent() ? zenodo.find(id()) : Optional.empty();
        return found.filter(entry -> entry.doi().equals(doi))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No DOI is reserved",
                        "CITATION.cff, doi",
                        doi.map(text -> zenodo.host() + " knows no record of yours with " + text)
                                .orElse("there is none"),
                        "mvn seedbed:reserve, commit CITATION.cff, and build again: mvn verify -Prelease")));
    }

    @Override
    public void requireReady() throws IOException {
        zenodo.requireToken();
        entry();
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        String size = ProgressLine.size(Files.size(bundle.zip()));
        String what = entry().isPublished() ? "published" : isFinal ? "to be published, for ever" : "a draft";
        return zenodo.host() + ", " + doi.orElse("") + ": " + size + ", " + what;
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
        Entry entry = entry();
        if (!entry.isPublished()) {
            ObjectNode legacy = Json.foreignObject(
                            Files.readString(bundle.folder().resolve(RecordMetadata.FILE)))
                    .orElseGet(Json::node);
            zenodo.update(entry.id(), RecordMetadata.of(legacy, PUBLISHER));
            for (Map.Entry<String, Path> file : files(bundle).entrySet()) {
                zenodo.upload(entry.id(), file.getKey(), file.getValue(), moved);
            }
            if (!isFinal) {
                return Optional.empty();
            }
            zenodo.publish(entry.id());
        } else if (replaces) {
            throw new ProblemException(new Problem(
                    "A copy on Zenodo cannot be repaired",
                    zenodo.page(entry.id()),
                    "nobody can change the files of a published record",
                    "tell the people of the repository; publish a new version"));
        }
        String address = "zenodo:" + doi.orElse("");
        return Optional.of(new Copy(name(), address, Optional.of(zenodo.page(entry.id())), Optional.empty()));
    }

    @Override
    public Place place(Copy copy) throws IOException {
        return new Address(copy.address()).place(Surroundings.ofProcess());
    }
}
