package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFaults;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.datasheet.Croissant;
import io.github.seedbed.datasheet.CroissantFaults;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.questions.Reviewed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code croissant.json} is what Croissant 1.1 asks for. */
final class CroissantIsValid extends Rule {
    /** What comes from CITATION.cff. */
    private static final Set<String> CITED =
            new TreeSet<>(List.of("creator", "datePublished", "description", "license", "name", "url"));

    CroissantIsValid() {
        super(Owner.DOMAIN_EXPERT, "croissant.json is valid: programs can find and read the data");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<String> text = bundle.text(Croissant.FILE);
        if (text.isEmpty()) {
            return List.of();
        }
        CitationFile citation = CitationFile.of(bundle.text(CitationFile.NAME).orElse(""));
        // PromptsAreAnswered tells that the citation names other data
        Optional<String> digest = bundle.run().ifReadable(RunFolder::config).map(Reviewed::digest);
        boolean other = digest.isPresent() && Reviewed.isForOther(bundle.projectText(CitationFile.NAME), digest.get());
        boolean cited = !other
                && bundle.text(CitationFile.NAME)
                        .filter(file -> CitationFaults.of(file).isEmpty())
                        .isPresent();
        return CroissantFaults.of(Json.foreignObject(text.get()).orElseGet(Json::node)).stream()
                // CitationIsValid tells what is wrong with the citation itself
                .filter(fault -> cited || !isCited(fault))
                .map(fault -> finding(bundle, citation, fault))
                .toList();
    }

    private Finding finding(AssembledBundle bundle, CitationFile citation, CroissantFaults.Fault fault) {
        String what = "The description of the data is not valid";
        if (isCited(fault)) {
            return Finding.of(
                    this,
                    new Place(CitationFile.NAME, citation.dataLine()),
                    what,
                    fault.why() + " in " + Croissant.FILE,
                    "name the data in " + CitationFile.NAME
                            + ", under references: type: data, title, authors, year, license, and doi or url");
        }
        return Finding.of(this, bundle.place(Croissant.FILE), what, fault.why(), AssembledBundle.ASSEMBLE_AGAIN);
    }

    private static boolean isCited(CroissantFaults.Fault fault) {
        return CITED.contains(fault.path().replaceFirst("[.\\[].*", ""));
    }
}
