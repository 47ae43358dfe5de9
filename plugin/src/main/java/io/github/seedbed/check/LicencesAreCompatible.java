package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFaults;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.citation.Licences;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A model under its licence may be made from data under theirs; where that is not plain, somebody says why. */
final class LicencesAreCompatible extends Rule {
    LicencesAreCompatible() {
        super(Owner.PROJECT_LEAD, "A model under this licence may be made from data under theirs");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        String text = bundle.text(CitationFile.NAME).orElse("");
        // CitationIsValid tells what cannot be read, CroissantIsValid that the data have no licence
        if (!CitationFaults.of(text).isEmpty() || bundle.pom().licenses().isEmpty()) {
            return List.of();
        }
        String model = bundle.pom().licenses().get(0);
        CitationFile citation = CitationFile.of(text);
        return citation.data().stream()
                .flatMap(work -> doubt(work.licenses(), model).stream())
                .map(why -> Finding.of(
                        this,
                        new Place(CitationFile.NAME, citation.dataLine()),
                        "The licences of model and data may not fit",
                        why,
                        "change a licence; or say in pom.xml why it is allowed: <waivers><" + id() + ">…</" + id()
                                + "></waivers>, which the card then shows"))
                .toList();
    }

    /** Of several licences any may be chosen: one without a doubt is enough. */
    private static Optional<String> doubt(List<String> data, String model) {
        List<Optional<String>> doubts =
                data.stream().map(license -> doubt(license, model)).toList();
        return doubts.stream().allMatch(Optional::isPresent)
                ? doubts.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    private static Optional<String> doubt(String data, String model) {
        if (Licences.hub(data).equals(Licences.hub(model))) {
            return Optional.empty();
        }
        return switch (Licences.reach(data)) {
            case FREE -> Optional.empty();
            case ALIKE ->
                Optional.of("the data are under " + data + ", which may ask for the same terms; the model is under "
                        + model);
            case RESTRICTED ->
                Optional.of("the data are under " + data + ", which forbids some uses; the model is under " + model
                        + ", which does not");
            case UNKNOWN -> Optional.of("the data are under " + data + ", of which is not known what it allows");
        };
    }
}
