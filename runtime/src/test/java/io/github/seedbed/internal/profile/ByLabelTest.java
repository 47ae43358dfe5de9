package io.github.seedbed.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.DataProfile;
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

class ByLabelTest {
    private static final List<Feature> FEATURES =
            List.of(feature("size", Feature.Type.NUMBER), feature("colour", Feature.Type.CATEGORY));

    @TempDir
    private Path folder;

    @Test
    void tellsHowTheValuesDifferBetweenTheLabels() throws IOException {
        String rows = "1,red,a\n".repeat(6) + "25,green,b\n".repeat(7) + "NA,,b\n";
        assertThat(byLabel(rows, 0))
                .hasToString("{\"low\":1,\"width\":2,\"counts\":{"
                        + "\"a\":[6,0,0,0,0,0,0,0,0,0,0,0],\"b\":[0,0,0,0,0,0,0,0,0,0,0,7]}}");
        assertThat(byLabel(rows, 1)).hasToString("{\"counts\":{\"a\":{\"red\":6},\"b\":{\"green\":7}}}");
    }

    @Test
    void oneValueFarAwayDoesNotFlattenTheRest() throws IOException {
        String rows = "0,red,a\n".repeat(150) + "12,red,b\n".repeat(150) + "1000000,red,b\n";
        assertThat(byLabel(rows, 0))
                .hasToString("{\"low\":0,\"width\":1,\"counts\":{"
                        + "\"a\":[150,0,0,0,0,0,0,0,0,0,0,0],\"b\":[0,0,0,0,0,0,0,0,0,0,0,151]}}");
    }

    @Test
    void namesNothingThatFewRowsHave() throws IOException {
        String rows = "1,red,a\n".repeat(8) + "1,green,a\n".repeat(4) + "1,green,b\n".repeat(6) + "1,red,c\n1,red,d\n";
        assertThat(byLabel(rows, 1))
                .hasToString(
                        "{\"counts\":{\"(rare)\":{\"(rare)\":2},\"a\":{\"red\":8,\"(rare)\":4},\"b\":{\"green\":6}}}");
        assertThat(byLabel(rows, 0).path("counts").properties())
                .extracting(label -> label.getKey())
                .containsExactly("(rare)", "a", "b");
    }

    private JsonNode byLabel(String rows, int feature) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "size,colour,kind\n" + rows);
        Table train = Table.read(file, FEATURES, "kind", List.of());
        DataProfile profile =
                new Profile(train, new InputSchema(Encoder.fit(train, FEATURES).inputs()), "kind").with(train);
        return Json.tree(profile.features().get(feature)).path("byLabel");
    }

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
