package io.github.seedbed.maven.check;

import io.github.seedbed.maven.card.FrontMatter;
import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The card begins with YAML that model hubs accept. */
final class FrontMatterIsValid implements Rule {
    static final String CARD = "README.md";
    static final String SOURCE = "card/model-card.md";

    /** Shape only: the list of licences belongs to the Hub, and grows. */
    private static final String LICENSE = "[a-z0-9][a-z0-9.+-]*";

    @Override
    public List<Problem> problems(AssembledBundle bundle) throws IOException {
        Optional<String> card = bundle.text(CARD);
        if (card.isEmpty()) {
            return List.of();
        }
        try {
            return faults(FrontMatter.of(card.get()).fields()).stream()
                    .map(fault -> new Problem(
                            "The card's front matter would be refused", SOURCE, fault, "correct it in " + SOURCE))
                    .toList();
        } catch (FrontMatter.Invalid e) {
            return List.of(new Problem(
                    "The card has no valid front matter",
                    bundle.shown(CARD, e.line()) + ", made from " + SOURCE,
                    String.valueOf(e.getMessage()),
                    "begin " + SOURCE + " with a line ---, then YAML such as «license: apache-2.0», then a line ---"));
        }
    }

    private static List<String> faults(Map<?, ?> fields) {
        List<String> faults = new ArrayList<>();
        nulls("", fields, faults);
        license(fields, faults);
        if (fields.get("tags") instanceof List<?> tags && new HashSet<>(tags).size() < tags.size()) {
            faults.add("a tag stands twice under tags");
        }
        return faults;
    }

    private static void nulls(String path, Object value, List<String> faults) {
        if (value == null) {
            faults.add(path + " has no value");
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> nulls(path.isEmpty() ? String.valueOf(name) : path + "." + name, item, faults));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                nulls(path + "[" + i + "]", list.get(i), faults);
            }
        }
    }

    private static void license(Map<?, ?> fields, List<String> faults) {
        Object license = fields.get("license");
        if (license == null) {
            if (!fields.containsKey("license")) {
                faults.add("license is missing");
            }
        } else if (!license.toString().matches(LICENSE)) {
            faults.add("license is «" + license + "»: the Hub's identifiers are in lower case, such as «"
                    + license.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+]+", "-") + "»");
        } else if (license.equals("other")
                && !(fields.containsKey("license_name") && fields.containsKey("license_link"))) {
            faults.add("license is «other»: then license_name and license_link must say which one");
        }
    }
}
