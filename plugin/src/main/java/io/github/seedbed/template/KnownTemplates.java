package io.github.seedbed.template;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates that come with this version of Seedbed. */
public final class KnownTemplates {
    /** As the Hub names tasks; the last one needs Spark. */
    static final List<String> NAMES =
            List.of("tabular-classification", "text-classification", "tabular-regression", "spark-classification");

    /** What is taken where no template is named. */
    public static final String FIRST = NAMES.get(0);

    /** What may be said in place of a name. */
    static final SortedMap<String, String> SHORT = new TreeMap<>(Map.of(
            "regression", "tabular-regression",
            "spark", "spark-classification",
            "tabular", "tabular-classification",
            "text", "text-classification"));

    private KnownTemplates() {}

    /** Returns the names of all of them, without the short ones. */
    public static List<String> names() {
        return NAMES;
    }

    /** Returns the archetype of a template, in the version of the plugin. */
    public static String archetype(String template, String version) {
        return "io.github.seedbed:seedbed-" + SHORT.getOrDefault(template, template) + ":" + version;
    }

    /** Returns what is wrong with the name of a template. */
    public static Optional<Problem> problem(String template) {
        return NAMES.contains(template) || SHORT.containsKey(template)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "There is no template of that name",
                        "-Dtemplate=" + template,
                        Nearest.hint(template, NAMES),
                        "say: -Dtemplate=" + Nearest.to(template, NAMES).orElse(NAMES.get(0))));
    }
}
