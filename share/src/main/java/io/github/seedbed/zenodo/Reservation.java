package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.copy.Dois;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
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
        if (cited.filter(entry -> entry.doi().equals(before) && isOf(entry, metadata))
                .isPresent()) {
            return before.get();
        }
        Optional<Entry> begun = zenodo.findDraft(metadata);
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

    /** A draft is corrected; a record stays that of its version. Who numbers no versions has one. */
    private static boolean isOf(Entry entry, ObjectNode metadata) {
        String version = metadata.path("version").asText();
        return !entry.isPublished() || version.isEmpty() || version.equals(entry.version());
    }

    /**
     * Reserves a DOI for data, as {@link #doi} does; one that data have from elsewhere stays.
     *
     * @param zenodo where
     * @param metadata in the native form, with title and, if there are several, version
     * @param before the DOI that the data have by now
     * @throws ProblemException if it cannot be reserved, or the data have one from elsewhere
     * @throws IOException if the thread was interrupted
     */
    public static String dataDoi(Zenodo zenodo, ObjectNode metadata, Optional<String> before) throws IOException {
        if (before.isPresent()
                && zenodo.find(id(before.get()))
                        .filter(entry -> entry.doi().equals(before))
                        .isEmpty()) {
            throw new ProblemException(
                    new Problem(
                            "The data have a DOI already",
                            "CITATION.cff, references, doi: " + before.get(),
                            "it was not given by " + zenodo.host() + ": the data are kept elsewhere",
                            "take <zenodoData> out of pom.xml; or, if these are other data, and yours, remove the line with the DOI"));
        }
        return doi(zenodo, metadata, before);
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
