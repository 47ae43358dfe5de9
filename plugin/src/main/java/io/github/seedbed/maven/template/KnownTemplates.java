package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Nearest;
import io.github.seedbed.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The templates that come with this version of Seedbed. */
final class KnownTemplates {
    static final List<String> NAMES = List.of("tabular", "text");

    private KnownTemplates() {}

    /** Returns the archetype of a template, in the version of the plugin. */
    static String archetype(String template, String version) {
        return "io.github.seedbed:seedbed-" + template + ":" + version;
    }

    /** Returns what is wrong with the name of a template. */
    static Optional<Problem> problem(String template) {
        return NAMES.contains(template)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "There is no template of that name",
                        "-Dtemplate=" + template,
                        Nearest.hint(template, NAMES),
                        "say: -Dtemplate=" + Nearest.to(template, NAMES).orElse(NAMES.get(0))));
    }
}
