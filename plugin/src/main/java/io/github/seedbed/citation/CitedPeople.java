package io.github.seedbed.citation;

import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.schema.YamlSchema.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Wherever a {@code CITATION.cff} names somebody: the work itself, its references, the preferred citation. The format
 * takes authors without names and any digits as an ORCID; nobody could cite the first or find the second.
 */
public final class CitedPeople {
    private final YamlText lines;
    private final List<Fault> faults = new ArrayList<>();

    private CitedPeople(YamlText lines) {
        this.lines = lines;
    }

    /**
     * Returns the authors that have no name.
     *
     * @param text of the file; what is not YAML names nobody
     */
    public static List<Fault> withoutName(String text) {
        CitedPeople all = new CitedPeople(CitationFile.of(text).yaml());
        all.each(all.lines.fields(), "", all::name);
        return all.faults;
    }

    /**
     * Returns the ORCIDs whose check digit (ISO 7064, MOD 11-2) is not the one of the other digits.
     *
     * @param text of the file; what is not YAML names nobody
     */
    public static List<Fault> withWrongOrcid(String text) {
        CitedPeople all = new CitedPeople(CitationFile.of(text).yaml());
        all.each(all.lines.fields(), "", all::orcid);
        return all.faults;
    }

    private void each(Object value, String path, BiConsumer<Map<?, ?>, String> look) {
        if (value instanceof Map<?, ?> map) {
            look.accept(map, path);
            map.forEach((name, item) -> each(item, path.isEmpty() ? name.toString() : path + "." + name, look));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                each(list.get(i), path + "[" + i + "]", look);
            }
        }
    }

    private void name(Map<?, ?> fields, String path) {
        boolean isAuthor = path.matches("(.*\\.)?authors\\[[0-9]+]");
        if (isAuthor && Author.of(fields).listed().isEmpty() && !fields.containsKey("name")) {
            faults.add(new Fault(lines.line(path), path, path + " has no name"));
        }
    }

    private void orcid(Map<?, ?> fields, String path) {
        if (fields.get("orcid") instanceof String orcid
                && orcid.matches(".*/([0-9]{4}-){3}[0-9]{3}[0-9X]")
                && !hasCheckDigit(orcid)) {
            String field = path + ".orcid";
            faults.add(new Fault(
                    lines.line(field),
                    field,
                    field + " is \"" + orcid + "\", whose last digit does not fit the others"));
        }
    }

    private static boolean hasCheckDigit(String orcid) {
        String digits = orcid.replaceAll(".*/|-", "");
        int total = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            total = (total + Character.digit(digits.charAt(i), 10)) * 2 % 11;
        }
        int check = (12 - total) % 11;
        return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : Character.forDigit(check, 10));
    }
}
