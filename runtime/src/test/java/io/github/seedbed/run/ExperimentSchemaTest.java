package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import io.github.seedbed.internal.settings.Section;
import io.github.seedbed.internal.settings.SettingsFile;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that editors check {@code experiment.yaml} with says what {@link Experiment} reads. */
final class ExperimentSchemaTest {
    /** Every key that there is, but for {@code every}, which excludes others. */
    private static final String EVERYTHING = """
            format: 1
            seed: 2026
            data:
              birds: {file: data/birds.csv, sha256: %s}
              eggs: {file: data/eggs.txt, sha256: 0000000000000000000000000000000000000000000000000000000000000000,
                separator: ";", encoding: windows-1252, decimal: ",", comment: "#", header: [nest, eggs], missing: ["?", -9]}
            target: {column: kind, title: Kind}
            features:
              mass: {type: number, title: Mass, unit: g, step: 25}
              island: {type: category, categories: [Biscoe, Dream]}
              note: {type: text, minimum: 2}
              ringed: {type: boolean, missing: [unknown]}
              seen: {type: date, parts: [month, hour], format: dd.MM.yyyy HH:mm}
              ratio: {type: number, derived: [mass, length]}
            split: {test: 0.2, by: [nest], stratify: false}
            slices: [island, year]
            periods:
              year: {early: 2007, late: 2009}
            base: {name: owner/name, bundle: base/bundle.zip, id: %s}
            hyperparameters: {epochs: 20}
            smoke: {rows: 100, hyperparameters: {epochs: 2}}
            thresholds: {accuracyAboveBaseline: 0.4}
            """.formatted("0".repeat(64), "a".repeat(64));

    private static JsonNode schema;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Schemas.open("experiment")) {
            schema = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void namesTheKeysOfEachSectionWithTheirTypes() {
        List<String> faults = new ArrayList<>();
        compare("experiment", Experiment.class, schema, faults);
        assertThat(faults).isEmpty();
    }

    private static void compare(String path, Type type, JsonNode node, List<String> faults) {
        if (type instanceof ParameterizedType generic) {
            compareContainer(path, generic, node, faults);
        } else if (((Class<?>) type).isRecord()) {
            compareRecord(path, (Class<?>) type, node, faults);
        } else if (((Class<?>) type).isEnum()) {
            expect(path, texts(node.path("enum")), constants((Class<?>) type), faults);
        } else if (!node.has("const") && !kinds(node).contains(kind((Class<?>) type))) {
            faults.add(path + " is of type " + kinds(node) + " in the schema, " + type + " in the record");
        }
    }

    private static void compareContainer(String path, ParameterizedType type, JsonNode node, List<String> faults) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            compare(path, arguments[0], node, faults);
        } else if (type.getRawType() == List.class) {
            compare(path + "[]", arguments[0], node.path("items"), faults);
        } else {
            assertThat(type.getRawType()).isEqualTo(Map.class);
            compare(path + ".*", arguments[1], node.path("additionalProperties"), faults);
        }
    }

    private static void compareRecord(String path, Class<?> type, JsonNode node, List<String> faults) {
        RecordComponent[] components = type.getRecordComponents();
        expect(path, names(node.path("properties")), names(components, true), faults);
        expect(path + ", required", texts(node.path("required")), names(components, false), faults);
        if (!node.path("additionalProperties").isBoolean()) {
            faults.add(path + " allows keys that nothing reads");
        }
        for (RecordComponent component : components) {
            JsonNode property = node.path("properties").path(component.getName());
            compare(path + "." + component.getName(), component.getGenericType(), property, faults);
            if (property.path("description").asText().isEmpty()) {
                faults.add(path + "." + component.getName() + " has no description");
            }
        }
    }

    private static List<String> names(RecordComponent[] components, boolean optionalToo) {
        return Arrays.stream(components)
                .filter(component -> optionalToo || component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void expect(String path, List<String> actual, List<String> expected, List<String> faults) {
        if (!actual.equals(expected)) {
            faults.add(path + " holds " + actual + " in the schema, " + expected + " in the record");
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static List<String> kinds(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isTextual() ? List.of(type.asText()) : texts(type);
    }

    private static String kind(Class<?> type) {
        if (type == Section.class) {
            return "object";
        }
        if (type == String.class) {
            return "string";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        return type == double.class || type == Double.class ? "number" : "integer";
    }

    @Test
    void acceptsEveryKey() throws IOException {
        assertAccepted(EVERYTHING);
        assertAccepted(EVERYTHING.replace("{test: 0.2, by: [nest], stratify: false}", "{every: 5}"));
        assertAccepted(EVERYTHING.replace("{test: 0.2, by: [nest], stratify: false}", "{test: 0.2, stratify: true}"));
        assertAccepted(EVERYTHING.replace("{test: 0.2, by: [nest], stratify: false}", "{file: eggs}"));
        assertAccepted(EVERYTHING.replace("[Biscoe, Dream]", "[0, 1, true]"));
        assertAccepted(EVERYTHING.replace("0".repeat(64), "A".repeat(64) + "  data/birds.csv"));
    }

    private void assertAccepted(String yaml) throws IOException {
        assertThat(Schemas.faults("experiment", yaml, InputFormat.YAML)).isEmpty();
        assertThat(read(yaml)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    format: 1                   | format: 2
                    seed: 2026                  | sede: 2026
                    seed: 2026                  | seed: some
                    data/birds.csv              | /data/birds.csv
                    id: a                       | id: z
                    {column: kind, title: Kind} | {title: Kind}
                    step: 25                    | step: 0
                    type: number                | type: whole
                    type: category              | type: number
                    type: text                  | type: category
                    [Biscoe, Dream]             | [Biscoe]
                    [Biscoe, Dream]             | [Biscoe, Biscoe]
                    minimum: 2                  | minimum: 0
                    type: boolean               | type: bool
                    [month, hour]               | [month, month]
                    [month, hour]               | [minute]
                    type: date                  | type: number
                    type: number, derived       | type: boolean, derived
                    separator: ";"              | separator: ";;"
                    decimal: ","                | decimal: "'"
                    by: [nest], stratify: false | by: [nest], file: eggs, every: 2
                    test: 0.2                   | test: 1.0
                    test: 0.2, by               | by
                    by: [nest]                  | every: 5
                    test: 0.2                   | every: 5
                    early: 2007                 | early: long ago
                    [island, year]              | island
                    owner/name                  | owner/name/more
                    rows: 100                   | rows: 0
                    rows: 100                   | share: 0.5
                    accuracyAboveBaseline       | accuracy
                    accuracyAboveBaseline: 0.4  | accuracyAboveBaseline: 7
                    accuracyAboveBaseline: 0.4  | rmseBelowBaseline: -5
                    """)
    void refusesWhatTheReaderRefuses(String from, String to) throws IOException {
        assertThat(EVERYTHING).contains(from);
        String broken = EVERYTHING.replace(from, to);
        assertThat(Schemas.faults("experiment", broken, InputFormat.YAML)).isNotEmpty();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(broken));
    }

    private Experiment read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("experiment.yaml"), yaml);
        return SettingsFile.read(file).bind(Experiment.class);
    }
}
