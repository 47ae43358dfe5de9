package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.citation.CitedPeople;
import java.io.IOException;
import java.util.List;

/** Whoever made the model, or what it rests on, can be cited by name. */
final class AuthorsHaveNames extends Rule {
    AuthorsHaveNames() {
        super(Owner.PROJECT_LEAD, "Every author in CITATION.cff has a name");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        return CitedPeople.withoutName(bundle.text(CitationFile.NAME).orElse("")).stream()
                .map(fault -> Finding.of(
                        this,
                        new Place(CitationFile.NAME, fault.line()),
                        "An author cannot be cited",
                        fault.why() + ". The format takes it: this rule is Seedbed's",
                        "write \"family-names: …\" and \"given-names: …\", or \"name: …\" for a body, or waive " + id()
                                + " in pom.xml"))
                .toList();
    }
}
