package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.citation.CitedPeople;
import java.io.IOException;
import java.util.List;

/** An ORCID leads to somebody. */
final class OrcidsAreRight extends Rule {
    OrcidsAreRight() {
        super(Owner.PROJECT_LEAD, "Every ORCID in CITATION.cff has the check digit of its other digits");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        return CitedPeople.withWrongOrcid(bundle.text(CitationFile.NAME).orElse("")).stream()
                .map(fault -> Finding.of(
                        this,
                        new Place(CitationFile.NAME, fault.line()),
                        "An ORCID is mistyped",
                        fault.why() + ". The format takes it: this rule is Seedbed's",
                        "copy it from https://orcid.org, or waive " + id() + " in pom.xml"))
                .toList();
    }
}
