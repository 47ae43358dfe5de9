package io.github.seedbed.check;

import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.markdown.FrontMatter;
import io.github.seedbed.schema.YamlSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Card and datasheet begin with YAML that the Hub does not refuse: {@code hub.schema.json}. */
final class FrontMatterIsValid extends Rule {
    /** Languages of three letters, ISO 639-3, are known by their form only. */
    private static final YamlSchema SCHEMA = YamlSchema.of(
            FrontMatterIsValid.class,
            "hub.schema.json",
            Map.of("licences", HubNames.LICENCES),
            Map.of("languages", HubNames.LANGUAGES));

    FrontMatterIsValid() {
        super("Card and datasheet begin with YAML that the Hub accepts");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (bundle.has(AssembledBundle.CARD)) {
            look(bundle.card(), "The card", findings);
        }
        // A model's bundle need not be a data set's, too
        if (bundle.text(AssembledBundle.DATASHEET).orElse("").matches("(?s)\uFEFF?\\s*---\\s*?\\R.*")) {
            look(bundle.datasheet(), "The datasheet", findings);
        }
        return findings;
    }

    private void look(BundleDocument document, String title, List<Finding> findings) {
        try {
            FrontMatter front = FrontMatter.of(document.text());
            for (YamlSchema.Fault fault : SCHEMA.faults(front.fields(), front.text())) {
                findings.add(Finding.of(
                        this,
                        document.place(front.line(fault.path())),
                        title + "'s front matter would be refused",
                        fault.why(),
                        "correct it in " + document.source()));
            }
        } catch (YamlText.Invalid e) {
            findings.add(Finding.of(
                    this,
                    document.place(e.line()),
                    title + " has no valid front matter",
                    String.valueOf(e.getMessage()),
                    "begin " + document.source()
                            + " with a line ---, then YAML such as \"license: apache-2.0\", then a line ---"));
        }
    }
}
