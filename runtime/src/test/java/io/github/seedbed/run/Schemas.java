package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the files of a run against the schemas that are published. */
final class Schemas {
    private Schemas() {}

    static void assertKept(Path run, String name) throws IOException {
        try (InputStream schema = Run.class.getResourceAsStream("/io/github/seedbed/schema/" + name + ".schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(Files.readString(run.resolve(name + ".json")), InputFormat.JSON))
                    .isEmpty();
        }
    }
}
