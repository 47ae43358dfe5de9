package io.github.seedbed.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.problem.ProblemException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesNumbersWithSevenDigitsAndNoExponentForWholeOnes() {
        assertThat(Json.number(1.0 / 3)).hasToString("0.3333333");
        assertThat(Json.number(1e9)).hasToString("1000000000");
        assertThat(Json.number(-0.0)).hasToString("0");
        assertThat(Json.number(39.099998474121094)).hasToString("39.1");
        assertThatThrownBy(() -> Json.number(Double.NaN)).hasMessage("not a finite number: NaN");
    }

    @Test
    void writesUnixLinesInTheOrderInWhichFieldsWerePut() {
        var node = Json.object().put("z", "é").put("a", 1);
        node.putArray("list").add(1).add(2);
        assertThat(new String(Json.bytes(node), StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"format\": 1,\n  \"z\": \"é\",\n  \"a\": 1,\n  \"list\": [ 1, 2 ]\n}\n");
    }

    @Test
    void saysWhereAFileIsBroken() {
        assertThatThrownBy(() -> Json.parse("{\n\"a\": 1,\n}".getBytes(StandardCharsets.UTF_8), "model.lock"))
                .hasMessageStartingWith("The file is not what Seedbed writes\n  where: model.lock, line 3\n")
                .hasMessageEndingWith("do:    restore it from version control, or delete it and run: mvn verify");
        assertThatThrownBy(() -> Json.parse("{}".getBytes(StandardCharsets.UTF_8), "model.lock"))
                .hasMessageContaining("the field \"format\" is missing");
        assertThatThrownBy(() -> Json.parse("{\"format\":1,\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8), "x"))
                .hasMessageContaining("Duplicate");
    }

    /** One component of each kind. */
    record Sample(int n, double share, Optional<Double> mean, Map<String, Integer> counts, List<Inner> list) {}

    /** Inside another. */
    record Inner(String name, double value) {}

    @Test
    void readsBackWhatItWrites() {
        Sample sample = new Sample(
                3,
                1.0 / 3,
                Optional.empty(),
                Map.of("a", 1),
                List.of(new Inner("x", Double.NaN), new Inner("y", 2850)));
        byte[] bytes = Json.write(sample);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "format": 1,
                  "n": 3,
                  "share": 0.3333333,
                  "counts": {
                    "a": 1
                  },
                  "list": [ {
                    "name": "x",
                    "value": null
                  }, {
                    "name": "y",
                    "value": 2850
                  } ]
                }
                """);
        Sample read = Json.read(bytes, "sample.json", Sample.class);
        assertThat(read.list()).isEqualTo(sample.list());
        assertThat(Json.write(read)).isEqualTo(bytes);
    }

    /** What only few records have. */
    record Rare(
            @JsonProperty("do") String remedy,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> always,
            Optional<Double> never,
            Map<Shape, Row> rows,
            Set<Shape> shapes,
            long many,
            boolean right) {}

    /** On one line of a file. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Row(double value, double low) {}

    private enum Shape {
        ROUND;

        @Override
        public String toString() {
            return "as round as can be";
        }
    }

    @Test
    void readsBackOtherNamesRowsAndEnumerations() {
        Rare rare = new Rare(
                "look \"there\"",
                Optional.empty(),
                Optional.empty(),
                Map.of(Shape.ROUND, new Row(1, 0.5)),
                Set.of(Shape.ROUND),
                1L << 40,
                true);
        byte[] bytes = Json.write(rare);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "format": 1,
                  "do": "look \\"there\\"",
                  "always": null,
                  "rows": {
                    "as round as can be": [ 1, 0.5 ]
                  },
                  "shapes": [ "as round as can be" ],
                  "many": 1099511627776,
                  "right": true
                }
                """);
        assertThat(Json.read(bytes, "rare.json", Rare.class)).isEqualTo(rare);
        assertThat(Json.bytes(Json.object().setAll((ObjectNode) Json.tree(rare))))
                .isEqualTo(bytes);
    }

    /** Holds what no file of ours does. */
    record Foreign(Object value) {}

    @Test
    void writesNothingThatItDoesNotKnow() {
        for (Object value : List.of(Path.of("x"), new AtomicLong(1))) {
            assertThatThrownBy(() -> Json.write(new Foreign(value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no JSON is known for a " + value.getClass().getName());
        }
    }

    @Test
    void cutsNoWholeNumber() {
        assertThat(Json.tree(new Foreign(new BigInteger("9223372036854775808"))))
                .hasToString("{\"value\":9223372036854775808}");
    }

    @Test
    void namesTheFieldThatIsUnknownMissingOrOfAnotherType() {
        assertThat(fault("\"n\":3,\"share\":1,\"counts\":{},\"list\":[],\"more\":1"))
                .startsWith(
                        "The file is not what Seedbed writes\n  where: x.json, /more\n  why:   there is no such field");
        assertThat(fault("\"n\":3,\"counts\":{},\"list\":[]"))
                .contains("x.json, /share\n  why:   the field is missing");
        assertThat(fault("\"n\":3,\"share\":1,\"counts\":{}")).contains("x.json, /list\n  why:   the field is missing");
        assertThat(fault("\"share\":1,\"counts\":{},\"list\":[]"))
                .contains("x.json, /n\n  why:   the field is missing");
        assertThat(fault("\"n\":3,\"share\":1,\"counts\":{},\"list\":[{\"name\":\"a\"}]"))
                .contains("x.json, /list/0/value\n  why:   the field is missing");
        assertThat(fault("\"n\":\"3\",\"share\":1,\"counts\":{},\"list\":[]")).contains("x.json, /n\n");
        assertThat(fault("\"n\":3.5,\"share\":1,\"counts\":{},\"list\":[]")).contains("x.json, /n\n");
        assertThat(fault("\"n\":3,\"share\":\"1\",\"counts\":{},\"list\":[]")).contains("x.json, /share\n");
    }

    private static String fault(String fields) {
        byte[] bytes = ("{\"format\":1," + fields + "}").getBytes(StandardCharsets.UTF_8);
        return assertThrows(ProblemException.class, () -> Json.read(bytes, "x.json", Sample.class))
                .getMessage();
    }
}
