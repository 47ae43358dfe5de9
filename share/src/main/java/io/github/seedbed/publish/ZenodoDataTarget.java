package io.github.seedbed.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.copy.Fetch;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.zenodo.Zenodo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A record on Zenodo for the data that a bundle holds, under a DOI of their own: a zip with all of the data set, and
 * its datasheet and {@code croissant.json} to read there. Versions of the model come and go; as long as the data stay
 * the same, so does their record.
 *
 * @param zenodo writes there
 * @param doi that {@code seedbed:reserve} wrote into {@code CITATION.cff}, at the data
 * @param metadata of the record, in the native form
 * @param isFinal whether the record is published, which nobody can undo
 */
public record ZenodoDataTarget(Zenodo zenodo, Optional<String> doi, ObjectNode metadata, boolean isFinal)
        implements Target {
    private static final String FIELD = "references (type: data), doi";

    @Override
    public String name() {
        return "zenodo-data";
    }

    private ZenodoRecord deposit() {
        return new ZenodoRecord(zenodo, doi, isFinal, FIELD);
    }

    @Override
    public void requireReady() throws IOException {
        zenodo.requireToken();
        deposit().entry();
    }

    @Override
    public String plan(ReleasedBundle bundle) throws IOException {
        try (FileSet data = FileSet.data(bundle)) {
            if (deposit().entry().isPublished()) {
                published(data);
            }
            return deposit().plan(data.size());
        }
    }

    @Override
    public Optional<Copy> put(ReleasedBundle bundle, boolean replaces, LongConsumer moved) throws IOException {
        try (FileSet data = FileSet.data(bundle)) {
            if (deposit().entry().isPublished()) {
                if (replaces) {
                    throw deposit().unchangeable();
                }
                return Optional.of(deposit().copy(name(), Optional.of(published(data))));
            }
            SortedMap<String, Path> files = new TreeMap<>(data.described());
            files.put(bundle.name().artifactId() + "-data.zip", data.zip());
            return deposit().complete(metadata, files, moved)
                    ? Optional.of(deposit().copy(name(), Optional.of(data.id())))
                    : Optional.empty();
        }
    }

    /** Returns the id of what the record holds: its datasheet may be older, its data have to be these. */
    private String published(FileSet data) throws IOException {
        try (Place place = deposit().place()) {
            Fetch there = Fetch.from(place, Optional.empty());
            if (!dataOf(there.digests()).equals(dataOf(data.digests()))) {
                throw new ProblemException(new Problem(
                        "Other data are published under this DOI",
                        doi.orElse("") + ", " + deposit().page(),
                        "the files of a published record stay as they are",
                        "raise the data's version in CITATION.cff, references, then: mvn seedbed:reserve"));
            }
            return there.id();
        }
    }

    private static SortedMap<String, String> dataOf(Map<String, String> digests) {
        SortedMap<String, String> all = new TreeMap<>(digests);
        all.keySet().removeIf(name -> !name.startsWith(FileSet.DATA));
        return all;
    }

    @Override
    public Place place(Copy copy) throws IOException {
        return deposit().place();
    }
}
