package io.github.seedbed.check;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.markdown.FrontMatter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The front matter says what readers look for, in the Hub's names. The Hub takes less, at most with a warning, so that
 * this rule is Seedbed's own, and its messages say so.
 */
final class HubNamesAreKnown extends Rule {
    private static final String SIZE = "n<1K|1K<n<10K|10K<n<100K|100K<n<1M|1M<n<10M|10M<n<100M|100M<n<1B|1B<n<10B"
            + "|10B<n<100B|100B<n<1T|n>1T|other|unknown";

    /** How a model came from its base, by the Hub's page on cards. */
    private static final List<String> RELATIONS = List.of("adapter", "finetune", "merge", "quantized");

    /** Shorter names differ by a letter or two, and mean something else: mae and mse. */
    private static final int LONG = 6;

    HubNamesAreKnown() {
        super("The front matter names a licence, and calls things as the Hub does");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (bundle.has(AssembledBundle.CARD)) {
            look(bundle.card(), findings);
        }
        if (bundle.has(AssembledBundle.DATASHEET)) {
            look(bundle.datasheet(), findings);
        }
        return findings;
    }

    private void look(BundleDocument document, List<Finding> findings) {
        try {
            FrontMatter front = FrontMatter.of(document.text());
            faults(front)
                    .forEach((path, fault) -> findings.add(Finding.of(
                            this,
                            document.place(front.line(path)),
                            "The front matter could say it better",
                            fault + ". The Hub takes it: this rule is Seedbed's",
                            "correct it in " + document.source() + ", or waive " + id() + " in pom.xml")));
        } catch (YamlText.Invalid ignored) {
            // FrontMatterIsValid tells it
        }
    }

    /** Path to fault. */
    private static Map<String, String> faults(FrontMatter front) {
        Map<String, String> faults = new LinkedHashMap<>();
        license(front, faults);
        List<String> tags = front.texts("tags");
        if (new HashSet<>(tags).size() < tags.size()) {
            faults.put("tags", "tags lists the same twice");
        }
        for (String name : List.of("pipeline_tag", "task_categories")) {
            each(
                    front,
                    name,
                    HubNames.TASKS::contains,
                    "is not a task that the Hub knows, such as \"tabular-classification\"",
                    faults);
        }
        each(
                front,
                "size_categories",
                size -> size.matches(SIZE),
                "is not a size that the Hub knows, such as \"n<1K\"",
                faults);
        each(
                front,
                "base_model_relation",
                RELATIONS::contains,
                "is not a relation that the Hub knows: " + String.join(", ", RELATIONS),
                faults);
        slips(front, "metrics", HubNames.METRICS, faults);
        slips(front, "library_name", HubNames.LIBRARIES, faults);
        contradiction(front).ifPresent(fault -> faults.put("pipeline_tag", fault));
        return faults;
    }

    private interface Known {
        boolean test(String name);
    }

    private static void each(FrontMatter front, String name, Known known, String fault, Map<String, String> faults) {
        boolean list = front.fields().get(name) instanceof List;
        List<String> items = front.texts(name);
        for (int i = 0; i < items.size(); i++) {
            if (!known.test(items.get(i))) {
                String path = list ? name + "[" + i + "]" : name;
                faults.put(path, path + " is \"" + items.get(i) + "\", which " + fault);
            }
        }
    }

    /** The Hub takes any name: only what is a letter or two from a known one is taken for a slip. */
    private static void slips(FrontMatter front, String name, Collection<String> known, Map<String, String> faults) {
        List<String> items = front.texts(name);
        for (String item : items) {
            Optional<String> near = item.length() < LONG || !item.matches("[a-z_-]+") || known.contains(item)
                    ? Optional.empty()
                    : Nearest.to(item, known)
                            .filter(other -> Math.abs(other.length() - item.length()) <= 1 && isSlip(item, other));
            near.ifPresent(other -> faults.put(
                    name,
                    name + " has \"" + item + "\", which the Hub does not know. Did you mean \"" + other + "\"?"));
        }
    }

    /** One letter too many, too few or another, or two changed places. */
    private static boolean isSlip(String item, String other) {
        int same = 0;
        while (same < Math.min(item.length(), other.length()) && item.charAt(same) == other.charAt(same)) {
            same++;
        }
        String a = item.substring(same);
        String b = other.substring(same);
        boolean swapped = a.length() > 1
                && a.length() == b.length()
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
        return swapped
                || !a.isEmpty() && a.substring(1).equals(b)
                || !b.isEmpty() && b.substring(1).equals(a)
                || !a.isEmpty() && !b.isEmpty() && a.substring(1).equals(b.substring(1)) && !a.matches("[^a-z].*");
    }

    /** The results are for tasks of the Hub, and none of them is the card's. */
    private static Optional<String> contradiction(FrontMatter front) {
        Set<String> tasks = new HashSet<>();
        if (front.fields().get("model-index") instanceof List<?> models) {
            models.forEach(model -> {
                if (model instanceof Map<?, ?> map && map.get("results") instanceof List<?> results) {
                    results.forEach(result -> task(result).ifPresent(tasks::add));
                }
            });
        }
        String tag = String.join("", front.texts("pipeline_tag"));
        boolean other = HubNames.TASKS.contains(tag)
                && !tasks.isEmpty()
                && HubNames.TASKS.containsAll(tasks)
                && !tasks.contains(tag);
        return other
                ? Optional.of("pipeline_tag is \"" + tag + "\", and the results of model-index are for "
                        + String.join(", ", tasks.stream().sorted().toList()))
                : Optional.empty();
    }

    private static Optional<String> task(Object result) {
        return result instanceof Map<?, ?> map
                        && map.get("task") instanceof Map<?, ?> task
                        && task.get("type") instanceof String type
                ? Optional.of(type)
                : Optional.empty();
    }

    private static void license(FrontMatter front, Map<String, String> faults) {
        List<String> licenses = front.texts("license");
        if (front.fields().get("license") == null) {
            faults.put("license", "license is missing");
        } else if (licenses.contains("other")
                && (front.texts("license_name").isEmpty()
                        || front.texts("license_link").isEmpty())) {
            faults.put("license", "license is \"other\": license_name and license_link should say which one");
        }
    }
}
