package io.github.seedbed.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.model.Encoder;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitShiftTest {
    private static final List<Feature> FEATURES =
            List.of(feature("size", Feature.Type.NUMBER), feature("colour", Feature.Type.CATEGORY));

    @TempDir
    private Path folder;

    @Test
    void isTheLargestDifferenceOfShares() throws IOException {
        Table train = table("1,red,a\n2,red,a\n3,green,a\n4,green,b\n");
        assertThat(shift(train, train).path("distances")).hasToString("{\"colour\":0,\"kind\":0,\"size\":0}");
        // Up to 2 lie 2 of 4 and none of 2; red are 2 of 4 and all; a are 3 of 4 and 1 of 2
        assertThat(shift(train, table("3,red,a\n9,red,b\n")).path("distances"))
                .hasToString("{\"colour\":0.5,\"kind\":0.25,\"size\":0.5}");
        // All values are missing: that is the difference
        assertThat(shift(train, table("NA,,c\nNA,,c\n")).path("distances"))
                .hasToString("{\"colour\":1,\"kind\":1,\"size\":1}");
    }

    @Test
    void chanceAllowsMoreWhereThereAreFewRows() throws IOException {
        Table few = table("1,red,a\n".repeat(10));
        Table many = table("1,red,a\n".repeat(4000));
        assertThat(shift(few, few).path("limit").asDouble()).isEqualTo(0.9327119);
        assertThat(shift(many, many).path("limit").asDouble()).isEqualTo(0.1);
    }

    private static JsonNode shift(Table train, Table test) {
        InputSchema schema = new InputSchema(Encoder.fit(train, FEATURES).inputs());
        return Json.tree(new Profile(train, schema, "kind").with(test).shift());
    }

    private Table table(String rows) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "size,colour,kind\n" + rows);
        return Table.read(file, FEATURES, "kind", List.of());
    }

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
