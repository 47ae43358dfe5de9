package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFaults;
import io.github.seedbed.citation.CitationFile;
import java.io.IOException;
import java.util.List;

/** {@code CITATION.cff} is what the Citation File Format 1.2.0 asks for. */
final class CitationIsValid extends Rule {
    CitationIsValid() {
        super(Owner.PROJECT_LEAD, "CITATION.cff is valid: programs and people can cite the model");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        return bundle.text(CitationFile.NAME).map(CitationFaults::of).orElse(List.of()).stream()
                .map(fault -> Finding.of(
                        this,
                        new Place(CitationFile.NAME, fault.line()),
                        "The citation is not valid",
                        fault.why(),
                        "correct " + CitationFile.NAME + "; then: mvn verify"))
                .toList();
    }
}
