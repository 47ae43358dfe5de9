package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFaults;
import io.github.seedbed.citation.CitationFile;
import java.io.IOException;
import java.util.List;

/** CITATION.cff need not name a version; if it does, it is the POM's. Between releases that may wait. */
final class VersionsAgree extends Rule {
    VersionsAgree() {
        super(Owner.PROJECT_LEAD, "CITATION.cff names the version of pom.xml, or none");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        String text = bundle.text(CitationFile.NAME).orElse("");
        CitationFile citation = CitationFile.of(text);
        String there = citation.work().text("version");
        String version = bundle.pom().version();
        if (there.isEmpty() || there.equals(version) || !CitationFaults.of(text).isEmpty()) {
            return List.of(); // CitationIsValid tells what cannot be read
        }
        Finding finding = Finding.of(
                this,
                new Place(CitationFile.NAME, citation.yaml().line("version")),
                "The versions differ",
                CitationFile.NAME + " says " + there + ", pom.xml says " + version,
                "remove version from " + CitationFile.NAME + ": the citation takes that of pom.xml");
        return List.of(version.endsWith("-SNAPSHOT") ? finding.asNote() : finding);
    }
}
