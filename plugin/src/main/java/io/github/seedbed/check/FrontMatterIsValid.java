package io.github.seedbed.check;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.markdown.FrontMatter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Card and datasheet begin with YAML that model hubs accept: the strict part of what the Hub asks of it. */
final class FrontMatterIsValid implements Rule {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";
    /** ISO 639-1, ISO 639-3 by its form only, and what the Hub takes besides. */
    private static final String LANGUAGE =
            "(" + String.join("|", HubNames.LANGUAGES) + "|[a-z]{3})(-[A-Za-z0-9]+)*|code|multilingual";

    private static final String TASK = String.join("|", HubNames.TASKS);

    @Override
    public String demand() {
        return "Card and datasheet begin with YAML that the Hub accepts";
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (bundle.has(AssembledBundle.CARD)) {
            look(bundle.card(), "The card", findings);
        }
        // A model's bundle need not be a data set's, too
        if (bundle.text(AssembledBundle.DATASHEET).orElse("").startsWith("---\n")) {
            look(bundle.datasheet(), "The datasheet", findings);
        }
        return findings;
    }

    private void look(BundleDocument document, String title, List<Finding> findings) {
        try {
            FrontMatter front = FrontMatter.of(document.text());
            faults(front.fields())
                    .forEach((path, fault) -> findings.add(Finding.of(
                            this,
                            document.place(front.line(path)),
                            title + "'s front matter would be refused",
                            fault,
                            "correct it in " + document.source())));
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

    /** Path to fault, in the order in which they stand there. */
    private static Map<String, String> faults(Map<?, ?> fields) {
        Map<String, String> faults = new LinkedHashMap<>();
        nulls("", fields, faults);
        license(fields, faults);
        if (fields.get("tags") instanceof List<?> tags && new HashSet<>(tags).size() < tags.size()) {
            faults.put("tags", "tags has a duplicate");
        }
        each(fields, "language", LANGUAGE, "is not a language code such as \"en\"", faults);
        for (String name : List.of("pipeline_tag", "task_categories")) {
            each(fields, name, TASK, "is not a task that the Hub knows, such as \"tabular-classification\"", faults);
        }
        each(fields, "datasets", "(" + NAME + "/)?" + NAME, "is not a data set name such as \"owner/name\"", faults);
        each(fields, "base_model", "(" + NAME + "/)?" + NAME, "is not a model name such as \"owner/name\"", faults);
        return faults;
    }

    private static void nulls(String path, Object value, Map<String, String> faults) {
        if (value == null) {
            faults.put(path, path + " has no value");
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> nulls(path.isEmpty() ? String.valueOf(name) : path + "." + name, item, faults));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                nulls(path + "[" + i + "]", list.get(i), faults);
            }
        }
    }

    private static void each(Map<?, ?> fields, String name, String pattern, String fault, Map<String, String> faults) {
        Object value = fields.get(name);
        List<?> items = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (int i = 0; i < items.size(); i++) {
            String path = value instanceof List ? name + "[" + i + "]" : name;
            // YAML takes "no", Norwegian, for false
            if (items.get(i) != null && !items.get(i).toString().matches(pattern)) {
                faults.put(path, path + " is \"" + items.get(i) + "\", which " + fault);
            }
        }
    }

    private static void license(Map<?, ?> fields, Map<String, String> faults) {
        if (!fields.containsKey("license")) {
            faults.put("license", "license is missing");
            return;
        }
        Object value = fields.get("license");
        if (value == null) {
            return;
        }
        String license = value.toString();
        if (license.equals("other")) {
            if (!fields.containsKey("license_name") || !fields.containsKey("license_link")) {
                faults.put("license", "license is \"other\": then license_name and license_link must say which one");
            }
        } else if (!license.equals(license.toLowerCase(Locale.ROOT))) {
            faults.put(
                    "license",
                    "license is \"" + license + "\": the Hub's identifiers are in lower case, such as \""
                            + license.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+]+", "-") + "\"");
        } else if (!HubNames.LICENCES.contains(license)) {
            faults.put(
                    "license",
                    "license is \"" + license + "\", which the Hub does not know. "
                            + Nearest.to(license, HubNames.LICENCES)
                                    .map(near -> "Did you mean \"" + near + "\"?")
                                    .orElse("Of another licence say: license: other, license_name, license_link"));
        }
    }
}
