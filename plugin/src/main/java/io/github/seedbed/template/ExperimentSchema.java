package io.github.seedbed.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** The JSON Schema that a project ships, so that editors complete and check its {@code experiment.yaml} offline. */
final class ExperimentSchema {
    /** Where it lies in a project; the first line of {@code experiment.yaml} names it. */
    static final String FILE = ".mvn/experiment.schema.json";

    private static final String EXPERIMENT = "experiment.yaml";
    private static final String RESOURCE = "/io/github/seedbed/schema/experiment.schema.json";

    private ExperimentSchema() {}

    /**
     * Returns the schema by its name if there are settings that it describes, else nothing.
     *
     * @param names the files of a template
     */
    static Map<String, byte[]> nextTo(Collection<String> names) throws IOException {
        if (!names.contains(EXPERIMENT)) {
            return Map.of();
        }
        try (InputStream in = Objects.requireNonNull(ExperimentSchema.class.getResourceAsStream(RESOURCE))) {
            return Map.of(FILE, in.readAllBytes());
        }
    }
}
