package io.github.seedbed.maven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.citation.Citation;
import io.github.seedbed.citation.CitationDoi;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.zenodo.RecordMetadata;
import io.github.seedbed.zenodo.Reservation;
import io.github.seedbed.zenodo.Zenodo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reserves a DOI on Zenodo, or on another repository on InvenioRDM, for the version in {@code pom.xml}, and writes it
 * to {@code CITATION.cff}, which is to be committed before the release is built: so the card and the citation that are
 * published name the DOI under which they are. Nobody sees anything of it yet. Again for the same version it is the
 * same DOI; after a version was published, it is that of the next one. With {@code <zenodoData>}, another one for the
 * data. {@code mvn seedbed:reserve}
 */
@Mojo(name = "reserve", threadSafe = true)
public final class ReserveMojo extends SharingMojo {
    @Override
    void share() throws IOException {
        Zenodo repository = zenodo().orElseThrow(() -> new ProblemException(new Problem(
                "There is no repository to reserve a DOI on",
                "pom.xml",
                "<zenodo> is not configured",
                "try it on the sandbox first: mvn seedbed:reserve -Dzenodo=https://sandbox.zenodo.org")));
        repository.requireToken();
        if (project.getVersion().endsWith("-SNAPSHOT")) {
            throw new ProblemException(new Problem(
                    "The version is none that can be cited",
                    "pom.xml, <version>",
                    "a SNAPSHOT is another one tomorrow, and a DOI is for ever",
                    "give the version that is to be published, such as 1.0"));
        }
        Citation citation = citation();
        Map<String, byte[]> derived = citation.files();
        String legacy = new String(derived.get(RecordMetadata.FILE), StandardCharsets.UTF_8);
        ObjectNode metadata = RecordMetadata.of(Json.foreignObject(legacy).orElseThrow());
        Optional<String> before = citation.doi();
        write(Reservation.doi(repository, metadata, before), before, "", CitationDoi::written);
        if (hasZenodoData()) {
            // Read anew: it names the DOI of the model by now
            Citation anew = citation();
            Optional<String> ofData = anew.dataDoi();
            write(
                    Reservation.dataDoi(repository, dataRecord(anew), ofData),
                    ofData,
                    " for the data",
                    CitationDoi::writtenToData);
        }
    }

    private void write(String doi, Optional<String> before, String what, BinaryOperator<String> written)
            throws IOException {
        if (before.equals(Optional.of(doi))) {
            getLog().info(CitationFile.NAME + " names it already" + what + ": " + doi);
            return;
        }
        Path file = basedir().resolve(CitationFile.NAME);
        Files.writeString(file, written.apply(Files.readString(file), doi));
        getLog().info("Reserved" + what + ": " + doi + ", written to " + CitationFile.NAME
                + ". Commit it; then: mvn verify -Prelease");
    }
}
