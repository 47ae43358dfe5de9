package io.github.seedbed.citation;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.internal.yaml.YamlText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a {@code CITATION.cff} against the Citation File Format 1.2.0 (its schema guide, sections "Valid keys" and
 * "Definitions"): names, required fields, persons and bodies, DOIs, dates, addresses. Stricter than the schema where a
 * citation would be worthless: an author needs a name, an ORCID its check digit (ISO 7064, MOD 11-2).
 */
public final class CitationFaults {
    private static final Set<String> KEYS = names("abstract authors cff-version commit contact date-released doi"
            + " identifiers keywords license license-url message preferred-citation references repository"
            + " repository-artifact repository-code title type url version");

    private static final Set<String> PERSON = names("address affiliation alias city country email family-names fax"
            + " given-names name-particle name-suffix orcid post-code region tel website");

    private static final Set<String> BODY = names("address alias city country date-end date-start email fax location"
            + " name orcid post-code region tel website");

    private static final Set<String> WORK = names("abbreviation abstract authors collection-doi collection-title"
            + " collection-type commit conference contact copyright data-type database database-provider date-accessed"
            + " date-downloaded date-published date-released department doi edition editors editors-series end entry"
            + " filename format identifiers institution isbn issn issue issue-date issue-title journal keywords languages"
            + " license license-url loc-end loc-start location medium month nihmsid notes number number-volumes pages"
            + " patent-states pmcid publisher recipients repository repository-artifact repository-code scope section"
            + " senders start status term thesis-type title translators type url version volume volume-title year"
            + " year-original");

    /** What a work that is referred to can be: {@code data}, not {@code dataset} as at the top of the file. */
    private static final Set<String> TYPES = names("art article audiovisual bill blog book catalogue conference"
            + " conference-paper data database dictionary edited-work encyclopedia film-broadcast generic"
            + " government-document grant hearing historical-work legal-case legal-rule magazine-article manual map"
            + " multimedia music newspaper-article pamphlet patent personal-communication proceedings report serial slides"
            + " software software-code software-container software-executable software-virtual-machine sound-recording"
            + " standard statute thesis unpublished video website");

    private static final List<String> REQUIRED = List.of("cff-version", "message", "title", "authors");
    private static final List<String> REFERENCE = List.of("type", "title", "authors");

    private static final String DOI = "10\\.[0-9]{4,9}(\\.[0-9]+)?/[A-Za-z0-9:/_;.()\\[\\]\\\\-]+";
    private static final String ADDRESS = "(https|http|ftp|sftp)://\\S+";
    private static final String ORCID = "https://orcid\\.org/[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]";

    private final YamlText yaml;
    private final List<Fault> faults = new ArrayList<>();

    private CitationFaults(YamlText yaml) {
        this.yaml = yaml;
    }

    /**
     * Something that is wrong.
     *
     * @param line counted from 1
     * @param why a sentence without a full stop
     */
    public record Fault(int line, String why) {}

    /**
     * Returns all faults of a file.
     *
     * @param text its content
     */
    public static List<Fault> of(String text) {
        try {
            CitationFaults faults = new CitationFaults(YamlText.of(text));
            faults.file(faults.yaml.fields());
            return faults.faults;
        } catch (YamlText.Invalid e) {
            return List.of(new Fault(e.line(), "it is not valid YAML: " + e.getMessage()));
        }
    }

    private void file(Map<String, Object> fields) {
        known("", fields, KEYS);
        REQUIRED.forEach(name -> required("", fields, name));
        if (fields.get("cff-version") instanceof String version && !version.equals("1.2.0")) {
            add("cff-version", "cff-version is \"" + version + "\": this is checked against 1.2.0");
        }
        matches("", fields, "type", "software|dataset", "is neither software nor dataset");
        work("", fields);
        identifiers(fields.get("identifiers"));
        if (fields.get("references") instanceof List<?> references) {
            for (int i = 0; i < references.size(); i++) {
                reference("references[" + i + "]", references.get(i));
            }
        }
        if (fields.get("preferred-citation") != null) {
            reference("preferred-citation", fields.get("preferred-citation"));
        }
    }

    private void reference(String path, Object value) {
        if (!(value instanceof Map<?, ?> reference)) {
            add(path, path + " is not a mapping of names to values");
            return;
        }
        known(path, reference, WORK);
        REFERENCE.forEach(name -> required(path, reference, name));
        if (reference.get("type") instanceof String type && !TYPES.contains(type)) {
            add(
                    path + ".type",
                    path + ".type is \"" + type + "\", which is not a type of a work. "
                            + (type.equals("dataset") ? "Did you mean \"data\"?" : Nearest.hint(type, TYPES)));
        }
        for (String name : List.of("date-accessed", "date-downloaded", "date-published")) {
            date(path, reference, name);
        }
        matches(path, reference, "year", "-?[0-9]{1,4}", "is not a year");
        work(path, reference);
    }

    /** What the file itself and each of its references may say. */
    private void work(String path, Map<?, ?> fields) {
        matches(path, fields, "doi", DOI, "is not a DOI such as 10.5281/zenodo.123, without https://doi.org/");
        matches(path, fields, "license", "[A-Za-z0-9][A-Za-z0-9.+-]*", "is not an SPDX identifier such as Apache-2.0");
        for (String name : List.of("url", "repository", "repository-code", "repository-artifact", "license-url")) {
            matches(path, fields, name, ADDRESS, "is not an address such as https://example.org/");
        }
        date(path, fields, "date-released");
        if (fields.get("authors") != null) {
            authors(child(path, "authors"), fields.get("authors"));
        }
    }

    private void authors(String path, Object value) {
        if (!(value instanceof List<?> authors)) {
            add(
                    path,
                    path
                            + " is not a list: write \"- family-names: …\", \"  given-names: …\", or \"- name: …\" for a body");
            return;
        }
        if (authors.isEmpty()) {
            add(path, path + " has no entry");
        }
        for (int i = 0; i < authors.size(); i++) {
            author(path + "[" + i + "]", authors.get(i));
        }
    }

    private void author(String path, Object value) {
        if (!(value instanceof Map<?, ?> author)) {
            add(
                    path,
                    path
                            + " is not a mapping: write \"family-names: …\" and \"given-names: …\", or \"name: …\" for a body");
            return;
        }
        known(path, author, author.containsKey("name") ? BODY : PERSON);
        if (Author.of(author).listed().isEmpty()) {
            add(path, path + " has no name");
        }
        matches(path, author, "email", "\\S+@\\S+\\.\\S{2,}", "is not an email address");
        matches(path, author, "website", ADDRESS, "is not an address such as https://example.org/");
        if (matches(path, author, "orcid", ORCID, "is not an ORCID such as https://orcid.org/0000-0002-1825-0097")
                && author.get("orcid") instanceof String orcid
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

    private void identifiers(Object value) {
        if (!(value instanceof List<?> list)) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String path = "identifiers[" + i + "]";
            if (list.get(i) instanceof Map<?, ?> identifier) {
                matches(path, identifier, "type", "doi|url|swh|other", "is none of doi, url, swh, other");
                if ("doi".equals(identifier.get("type"))) {
                    matches(path, identifier, "value", DOI, "is not a DOI such as 10.5281/zenodo.123");
                }
            } else {
                add(path, path + " is not a mapping with type and value");
            }
        }
    }

    private void known(String path, Map<?, ?> fields, Set<String> known) {
        for (Object key : fields.keySet()) {
            if (!known.contains(key.toString())) {
                add(
                        child(path, key.toString()),
                        child(path, key.toString()) + " is not a key of the format. "
                                + Nearest.hint(key.toString(), known));
            }
        }
    }

    private void required(String path, Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof String text && text.isBlank()) {
            add(fields.containsKey(name) ? child(path, name) : path, child(path, name) + " is missing");
        }
    }

    private void date(String path, Map<?, ?> fields, String name) {
        if (!(fields.get(name) instanceof String date)) {
            return;
        }
        try {
            LocalDate.parse(date);
        } catch (DateTimeParseException ignored) {
            add(child(path, name), child(path, name) + " is \"" + date + "\", which is not a date such as 2026-01-31");
        }
    }

    /** Returns whether there is such a value, of the right form. */
    private boolean matches(String path, Map<?, ?> fields, String name, String pattern, String fault) {
        Object value = fields.get(name);
        if (value == null || value instanceof List && name.equals("license")) {
            return false;
        }
        if (value instanceof String text && text.matches(pattern)) {
            return true;
        }
        String shown = value instanceof String ? " is \"" + value + "\", which " : " ";
        add(child(path, name), child(path, name) + shown + fault);
        return false;
    }

    private void add(String path, String why) {
        faults.add(new Fault(yaml.line(path), why));
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(List.of(list.split(" ")));
    }
}
