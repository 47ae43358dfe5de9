package io.github.seedbed.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.zenodo.Entry;
import io.github.seedbed.zenodo.Reservation;
import io.github.seedbed.zenodo.Zenodo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;

/**
 * A record under a DOI that was reserved: completed, then published, and never changed again.
 *
 * @param zenodo writes there
 * @param doi that was reserved
 * @param isFinal whether the record is published, which nobody can undo
 * @param field of {@code CITATION.cff} that holds the DOI
 */
record ZenodoRecord(Zenodo zenodo, Optional<String> doi, boolean isFinal, String field) {
    private String id() {
        return Reservation.id(doi.orElse(""));
    }

    /** Asks the repository. */
    Entry entry() throws IOException {
        Optional<Entry> found = doi.isPresent() ? zenodo.find(id()) : Optional.empty();
        return found.filter(entry -> entry.doi().equals(doi))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No DOI is reserved",
                        "CITATION.cff, " + field,
                        doi.map(text -> zenodo.host() + " knows no record of yours with " + text)
                                .orElse("there is none"),
                        "mvn seedbed:reserve, commit CITATION.cff, and build again: mvn verify -Prelease")));
    }

    String plan(long size) throws IOException {
        String what = entry().isPublished() ? "published" : isFinal ? "to be published, for ever" : "a draft";
        return zenodo.host() + ", " + doi.orElse("") + ": " + ProgressLine.size(size) + ", " + what;
    }

    String page() {
        return zenodo.page(id());
    }

    /** Completes the draft; returns whether the record is published now. */
    boolean complete(ObjectNode metadata, SortedMap<String, Path> files, LongConsumer moved) throws IOException {
        zenodo.update(id(), metadata);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            zenodo.upload(id(), file.getKey(), file.getValue(), moved);
        }
        if (isFinal) {
            zenodo.publish(id());
        }
        return isFinal;
    }

    Copy copy(String target, Optional<String> id) {
        return new Copy(target, "zenodo:" + doi.orElse(""), Optional.of(page()), Optional.empty(), id);
    }

    /** Where the record is, whatever its DOI looks like. */
    Place place() throws IOException {
        return zenodo.place(doi.orElse(""));
    }

    ProblemException unchangeable() {
        return new ProblemException(new Problem(
                "A copy on Zenodo cannot be repaired",
                page(),
                "nobody can change the files of a published record",
                "tell the people of the repository; publish a new version"));
    }
}
