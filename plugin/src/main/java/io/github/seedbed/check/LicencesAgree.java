package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFaults;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.citation.Licences;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.markdown.FrontMatter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The POM, the citation, the card and LICENSE name the same licence of the model. */
final class LicencesAgree extends Rule {
    private static final String POM = "pom.xml";
    private static final String LICENSE = "LICENSE";

    /** What the text of a licence must hold. */
    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "apache-2.0", "Apache License",
            "mit", "Permission is hereby granted, free of charge",
            "bsd-2-clause", "Redistribution and use in source and binary forms",
            "bsd-3-clause", "Redistribution and use in source and binary forms",
            "gpl-3.0", "GNU GENERAL PUBLIC LICENSE",
            "agpl-3.0", "GNU AFFERO GENERAL PUBLIC LICENSE",
            "mpl-2.0", "Mozilla Public License",
            "cc-by-4.0", "Attribution 4.0 International",
            "cc0-1.0", "CC0 1.0 Universal"));

    LicencesAgree() {
        super(Owner.PROJECT_LEAD, "pom.xml, CITATION.cff, the card and LICENSE name the same licence");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        if (bundle.pom().licenses().isEmpty()) {
            return List.of(
                    Finding.of(
                            this,
                            Place.of(POM),
                            "The model has no licence",
                            "nobody may use what is under no licence, and pom.xml names none",
                            "write <licenses><license><name>Apache-2.0</name></license></licenses> or another SPDX identifier"));
        }
        String name = bundle.pom().licenses().get(0);
        List<Finding> findings = new ArrayList<>();
        citation(bundle).ifPresent(findings::add);
        card(bundle).ifPresent(findings::add);
        text(bundle, name).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> citation(AssembledBundle bundle) throws IOException {
        String text = bundle.text(CitationFile.NAME).orElse("");
        CitationFile citation = CitationFile.of(text);
        List<String> there = citation.work().licenses();
        // CitationIsValid tells what is no identifier at all
        return there.isEmpty()
                        || !CitationFaults.of(text).isEmpty()
                        || same(there, bundle.pom().licenses())
                ? Optional.empty()
                : Optional.of(finding(
                        new Place(CitationFile.NAME, citation.yaml().line("license")),
                        there,
                        bundle.pom().licenses()));
    }

    private Optional<Finding> card(AssembledBundle bundle) throws IOException {
        if (!bundle.has(AssembledBundle.CARD)) {
            return Optional.empty();
        }
        BundleDocument card = bundle.card();
        try {
            FrontMatter front = FrontMatter.of(card.text());
            List<String> there = front.texts("license");
            // FrontMatterIsValid tells what is no licence of the Hub; "other" may be any
            return there.isEmpty()
                            || !HubNames.LICENCES.containsAll(there)
                            || same(there, bundle.pom().licenses())
                    ? Optional.empty()
                    : Optional.of(finding(
                            card.place(front.line("license")),
                            there,
                            bundle.pom().licenses()));
        } catch (YamlText.Invalid ignored) {
            return Optional.empty(); // FrontMatterIsValid tells it
        }
    }

    private Optional<Finding> text(AssembledBundle bundle, String name) throws IOException {
        String expected = TEXTS.getOrDefault(Licences.hub(name), "");
        String text = bundle.text(LICENSE).orElse(expected).replaceAll("\\s+", " ");
        return text.contains(expected)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        this,
                        new Place(LICENSE, 1),
                        "The licences differ",
                        "pom.xml says " + name + ", and LICENSE does not hold \"" + expected + "\"",
                        "put the text of " + name + " into LICENSE, or correct pom.xml"));
    }

    private Finding finding(Place place, List<String> there, List<String> pom) {
        return Finding.of(
                this,
                place,
                "The licences differ",
                place.file() + " says " + String.join(", ", there) + ", pom.xml says " + String.join(", ", pom),
                "name the same licence in pom.xml, CITATION.cff, " + AssembledBundle.CARD_SOURCE + " and LICENSE");
    }

    /** A file may leave out what the POM offers besides its first licence, and may offer nothing else. */
    private static boolean same(List<String> there, List<String> pom) {
        List<String> known = pom.stream().map(Licences::hub).toList();
        List<String> named = there.stream().map(Licences::hub).toList();
        return known.containsAll(named) && named.contains(known.get(0));
    }
}
