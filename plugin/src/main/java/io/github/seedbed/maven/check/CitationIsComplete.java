package io.github.seedbed.maven.check;

import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** {@code CITATION.cff} has what the Citation File Format 1.2.0 requires. */
final class CitationIsComplete implements Rule {
    private static final String FILE = "CITATION.cff";
    private static final List<String> REQUIRED = List.of("cff-version", "message", "title", "authors");

    @Override
    public List<Problem> problems(AssembledBundle bundle) throws IOException {
        Optional<String> text = bundle.text(FILE);
        if (text.isEmpty()) {
            return List.of();
        }
        return faults(text.get()).stream()
                .map(fault -> new Problem(
                        "The citation is not complete", FILE, fault, "correct " + FILE + "; then: mvn verify"))
                .toList();
    }

    private static List<String> faults(String text) {
        try {
            Object value = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return value instanceof Map<?, ?> fields ? faults(fields) : List.of("it is no mapping of names to values");
        } catch (YAMLException e) {
            return List.of("it is no YAML: " + e.getMessage());
        }
    }

    private static List<String> faults(Map<?, ?> fields) {
        List<String> faults = new ArrayList<>();
        for (String name : REQUIRED) {
            if (fields.get(name) == null) {
                faults.add(name + " is missing");
            }
        }
        if (fields.get("authors") instanceof List<?> authors && authors.isEmpty()) {
            faults.add("authors names nobody");
        }
        return faults;
    }
}
