package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.copy.Dois;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.zenodo.Zenodo.Entry;
import java.io.IOException;
import java.util.Optional;

/** A DOI before there is anything to see: it goes into the files that are then published under it. */
public final class Reservation {
    private Reservation() {}

    /**
     * Reserves a DOI, or returns the one that was reserved for this version before: whoever was interrupted asks again.
     *
     * @param zenodo where
     * @param metadata in the native form, with title and version
     * @param before the DOI that is cited by now; of a published record a new version is begun
     * @throws ProblemException if it cannot be reserved; no empty draft is left behind then
     * @throws IOException if the thread was interrupted
     */
    public static String doi(Zenodo zenodo, ObjectNode metadata, Optional<String> before) throws IOException {
        Optional<Entry> cited = before.isPresent() ? zenodo.find(id(before.get())) : Optional.empty();
        if (cited.filter(entry -> !entry.isPublished() && entry.doi().equals(before))
                .isPresent()) {
            return before.get();
        }
        Optional<Entry> begun = zenodo.findDraft(
                metadata.path("title").asText(), metadata.path("version").asText());
        if (begun.isPresent()) {
            return zenodo.reserve(begun.get().id());
        }
        Entry draft = cited.isPresent() ? zenodo.createVersion(cited.get().id(), metadata) : zenodo.create(metadata);
        try {
            return zenodo.reserve(draft.id());
        } catch (ProblemException e) {
            zenodo.discard(draft.id());
            throw e;
        }
    }

    /**
     * Returns the record that a DOI of such a repository names.
     *
     * @param doi such as {@code 10.5281/zenodo.1234567}
     */
    public static String id(String doi) {
        return Dois.record(doi);
    }
}
