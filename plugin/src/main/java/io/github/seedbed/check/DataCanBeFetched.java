package io.github.seedbed.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.datasheet.Croissant;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.questions.Reviewed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The data files are in the bundle, or at an address: programs that read {@code croissant.json} get them there. */
final class DataCanBeFetched extends Rule {
    DataCanBeFetched() {
        super(Owner.DOMAIN_EXPERT, "The data are in the bundle, or at an address that CITATION.cff names");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        String text = bundle.projectText(CitationFile.NAME);
        CitationFile citation = CitationFile.of(text);
        Optional<String> digest = bundle.run().ifReadable(RunFolder::config).map(Reviewed::digest);
        boolean other = digest.isPresent() && Reviewed.isForOther(text, digest.get());
        if (other || citation.data().isEmpty()) {
            return List.of(); // PromptsAreAnswered and CroissantIsValid tell it
        }
        JsonNode files = bundle.text(Croissant.FILE)
                .flatMap(Json::foreignObject)
                .orElseGet(Json::node)
                .path("distribution");
        return files.valueStream()
                .map(file -> file.path("contentUrl").asText())
                .filter(address -> !address.contains("://") && !bundle.has(address))
                .map(address -> finding(citation, address))
                .toList();
    }

    private Finding finding(CitationFile citation, String file) {
        return Finding.of(
                        this,
                        new Place(CitationFile.NAME, citation.dataLine()),
                        "Nobody but you can get the data",
                        file + " is neither in the bundle nor at an address that ends with its name",
                        "write the address of the file as url of the data, or, if everybody may pass them on, their licence,"
                                + "\nthen: mvn seedbed:reviewed; or waive " + id() + " in pom.xml")
                .asWarning();
    }
}
