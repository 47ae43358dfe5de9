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
 * schema guide. Two rules are ours, where a citation would be worthless: an author needs a name, and an ORCID its check
 * digit (ISO 7064, MOD 11-2).
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

    private final YamlText lines;
    private final List<Fault> faults = new ArrayList<>();

    private CitationFaults(YamlText lines) {
        this.lines = lines;
    }

    /**
     * Returns all faults of a file.
     *
     * @param text its content
     * @return by line
     */
    public static List<Fault> of(String text) {
        try {
            CitationFaults all = new CitationFaults(YamlText.of(text));
            all.faults.addAll(SCHEMA.faults(CoreYaml.of(text), all.lines));
            all.people(all.lines.fields(), "");
            all.faults.sort(Comparator.comparing(Fault::line).thenComparing(Fault::path));
            return all.faults;
        } catch (YamlText.Invalid e) {
            return List.of(new Fault(e.line(), "", "it is not valid YAML: " + e.getMessage()));
        }
    }

    /** Looks wherever somebody may be named: the file itself, its references, the preferred citation. */
    private void people(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            author(map, path);
            map.forEach((name, item) -> people(item, path.isEmpty() ? name.toString() : path + "." + name));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                people(list.get(i), path + "[" + i + "]");
            }
        }
    }

    private void author(Map<?, ?> fields, String path) {
        boolean isAuthor = path.matches("(.*\\.)?authors\\[[0-9]+]");
        if (isAuthor && Author.of(fields).listed().isEmpty() && !fields.containsKey("name")) {
            add(path, path + " has no name");
        }
        if (fields.get("orcid") instanceof String orcid
                && orcid.matches(".*/([0-9]{4}-){3}[0-9]{3}[0-9X]")
                && !hasCheckDigit(orcid)) {
            add(path + ".orcid", path + ".orcid is \"" + orcid + "\", whose last digit does not fit the others");
        }
    }

    /** ISO 7064, MOD 11-2. */
    private static boolean hasCheckDigit(String orcid) {
        String digits = orcid.replaceAll(".*/|-", "");
        int total = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            total = (total + Character.digit(digits.charAt(i), 10)) * 2 % 11;
        }
        int check = (12 - total) % 11;
        return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : Character.forDigit(check, 10));
    }

    private void add(String path, String why) {
        faults.add(new Fault(lines.line(path), path, why));
    }
}
