package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds files against the schemas that are published. */
final class Schemas {
    private Schemas() {}

    /** Fails unless a file of a run keeps its schema. */
    static void assertKept(Path run, String name) throws IOException {
        assertThat(faults(name, Files.readString(run.resolve(name + ".json")), InputFormat.JSON))
                .isEmpty();
    }

    /** Returns what a text breaks of a schema. */
    static List<Error> faults(String name, String text, InputFormat format) throws IOException {
        try (InputStream schema = open(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(text, format);
        }
    }

    static InputStream open(String name) {
        return Run.class.getResourceAsStream("/io/github/seedbed/schema/" + name + ".schema.json");
    }
}
