package io.github.seedbed.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.yaml.CoreYaml;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our rules break where a validator of the whole of JSON Schema says that they do. */
class SchemaRulesTest {
    private static final String CITATION = """
            cff-version: 1.2.0
            message: Please cite.
            title: My model
            type: software
            doi: 10.5281/zenodo.123
            date-released: 2026-03-01
            url: https://example.org/
            license: [Apache-2.0, MIT]
            keywords: [a, b]
            contact: [{name: Institute, country: DE}]
            identifiers:
              - {type: doi, value: 10.5281/zenodo.124}
              - {type: swh, value: nothing}
            authors:
              - {family-names: Doe, given-names: Jane, orcid: https://orcid.org/0000-0002-1825-0097}
              - name: Some institute
            references:
              - {type: data, title: Data, year: 2020, month: 3, authors: [{name: Others}], publisher: {name: Press}}
            preferred-citation: {type: article, title: Text, authors: [{family-names: A}], start: 1, end: 9}
            """;

    private static final String FRONT_MATTER = """
            license: [mit]
            language: en
            library_name: onnx
            pipeline_tag: tabular-classification
            tags: [a, '2024']
            metrics: [f1]
            datasets: [a/b]
            base_model: a/b
            widget: [{text: Hello}]
            co2_eq_emissions: {emissions: 1.5}
            model-index: [{name: x}]
            size_categories: [n<1K]
            new_version: a/b
            """;

    private static final List<Object> STRANGE = Arrays.asList(
            "",
            "x",
            "doi",
            "2026-02-30",
            "MIT",
            BigInteger.valueOf(13),
            new java.math.BigDecimal("2.5"),
            true,
            null,
            List.of(),
            List.of("a", "a"),
            List.of(Map.of()),
            Map.of(),
            Map.of("name", "x", "zz", BigInteger.ONE));

    @ParameterizedTest
    @CsvSource({"/io/github/seedbed/citation/cff.schema.json", "/io/github/seedbed/check/hub.schema.json"})
    void agreesWithAWholeValidatorOnMutants(String resource) throws Exception {
        String schema = Resources.text(SchemaRulesTest.class, resource)
                .replace("\"{spdx}\"", "\"MIT\", \"Apache-2.0\"")
                .replace("\"{licences}\"", "\"mit\"")
                .replace("{languages}", "en|no");
        SchemaRules ours = new SchemaRules(Json.foreignObject(schema).orElseThrow());
        Schema theirs = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(schema, InputFormat.JSON);
        Object good = CoreYaml.of(resource.contains("cff") ? CITATION : FRONT_MATTER);
        List<Object> mutants = new ArrayList<>();
        mutants.add(good);
        mutate(good, mutants);
        int broken = 0;
        for (Object mutant : mutants) {
            TreeSet<String> found = ours.breaches(mutant).stream()
                    .map(breach -> breach.keyword() + " " + breach.path() + " " + breach.property())
                    .collect(Collectors.toCollection(TreeSet::new));
            TreeSet<String> expected = theirs.validate(Json.text(mutant), InputFormat.JSON).stream()
                    .map(error -> error.getKeyword() + " "
                            + error.getInstanceLocation().toString() + " "
                            + (error.getProperty() == null ? "" : error.getProperty()))
                    .map(SchemaRulesTest::path)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).as(Json.text(mutant)).isEqualTo(expected);
            broken += found.isEmpty() ? 0 : 1;
        }
        assertThat(broken).isGreaterThan(150);
    }

    @Test
    void refusesASchemaThatItWouldNotFollow() {
        JsonNode schema = Json.foreignObject("{\"properties\": {\"a\": {\"maximum\": 3}}}")
                .orElseThrow();
        assertThatThrownBy(() -> new SchemaRules(schema)).hasMessage("no rule is made of maximum");
    }

    /** Each value of a document in turn replaced by each strange one, and left out. */
    private static void mutate(Object document, List<Object> mutants) {
        if (document instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                List<Object> others = new ArrayList<>(STRANGE);
                mutate(value, others);
                others.forEach(other -> {
                    Map<Object, Object> mutant = new LinkedHashMap<>(map);
                    mutant.put(key, other);
                    mutants.add(mutant);
                });
                Map<Object, Object> without = new LinkedHashMap<>(map);
                without.remove(key);
                mutants.add(without);
            });
        } else if (document instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                List<Object> others = new ArrayList<>(STRANGE);
                mutate(list.get(i), others);
                for (Object other : others) {
                    List<Object> mutant = new ArrayList<>(list);
                    mutant.set(i, other);
                    mutants.add(mutant);
                }
            }
        }
    }

    /** {@code $.authors[0].name}, or {@code /authors/0/name}, as we write it. */
    private static String path(String error) {
        String[] parts = error.split(" ", -1);
        String path = parts[1].replaceAll("/([0-9]+)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
        return parts[0] + " " + path + " " + parts[2];
    }
}
