package io.github.seedbed.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds JSON against the schemas that the runtime publishes. */
public final class SchemaAssert {
    private SchemaAssert() {}

    public static void assertValid(String schema, byte[] json) throws IOException {
        assertThat(faults(schema, new String(json, StandardCharsets.UTF_8))).isEmpty();
    }

    /** Returns what JSON breaks of one of our schemas. */
    public static List<String> faults(String schema, String json) throws IOException {
        try (InputStream in = SchemaAssert.class.getResourceAsStream("/io/github/seedbed/schema/" + schema)) {
            return faults(new String(in.readAllBytes(), StandardCharsets.UTF_8), json, InputFormat.JSON);
        }
    }

    /** Returns what YAML breaks of a schema. */
    public static List<String> yamlFaults(String schema, String yaml) {
        return faults(schema, yaml, InputFormat.YAML);
    }

    private static List<String> faults(String schema, String text, InputFormat format) {
        Schema parsed = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return parsed.validate(text, format).stream().map(String::valueOf).toList();
    }
}
