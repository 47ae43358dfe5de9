package io.github.seedbed.citation;

import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.internal.yaml.CoreYaml;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.schema.YamlSchema;
import io.github.seedbed.schema.YamlSchema.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Holds a {@code CITATION.cff} against {@code cff.schema.json}: the Citation File Format 1.2.0, after the lists of its
 * schema guide.
 */
public final class CitationFaults {
    private static final YamlSchema SCHEMA = YamlSchema.of(
            CitationFaults.class,
            "cff.schema.json",
            Map.of(
                    "spdx",
                    Resources.text(CitationFaults.class, "spdx.txt")
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList()),
            Map.of());

    private CitationFaults() {}

    /**
     * Returns all faults of a file.
     *
     * @param text its content
     * @return by line
     */
    public static List<Fault> of(String text) {
        try {
            YamlText lines = YamlText.of(text);
            List<Fault> faults = new ArrayList<>(SCHEMA.faults(CoreYaml.of(text), lines));
            faults.sort(Comparator.comparing(Fault::line).thenComparing(Fault::path));
            return faults;
        } catch (YamlText.Invalid e) {
            return List.of(new Fault(e.line(), "", "it is not valid YAML: " + e.getMessage()));
        }
    }
}
