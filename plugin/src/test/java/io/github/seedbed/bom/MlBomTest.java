package io.github.seedbed.bom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.internal.json.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlBomTest {
    /**
     * The fields of OWASP's AIBOM Generator (field_registry.json, 2026-04) that are not for transformers only:
     * category, weight of the category, and where each field is looked for. A category's points are shared out evenly.
     */
    private static final Map<String, List<String>> FIELDS = fields();

    private static final Map<String, Integer> WEIGHTS =
            Map.of("required", 20, "metadata", 20, "component", 20, "model card", 30, "external", 10);

    @TempDir
    private Path folder;

    @Test
    void isValidByCycloneDxsOwnSchemas() throws Exception {
        String bom = bom();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemas(Map.of(
                        "http://cyclonedx.org/schema/spdx.schema.json", resource("spdx"),
                        "http://cyclonedx.org/schema/jsf-0.82.schema.json", resource("jsf-0.82"))));
        assertThat(registry.getSchema(resource("bom-1.6"), InputFormat.JSON).validate(bom, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void holdsModelDataAndLibraries() throws Exception {
        JsonNode bom = Json.foreignObject(bom()).orElseThrow();
        JsonNode model = bom.path("components").path(0);
        assertThat(model.path("purl").asText())
                .isEqualTo("pkg:maven/org.example/my-model@1.0?classifier=bundle&type=zip");
        assertThat(model.path("hashes").path(0).path("content").asText()).hasSize(64);
        assertThat(model.at("/modelCard/quantitativeAnalysis/performanceMetrics/0"))
                .hasToString(
                        "{\"type\":\"accuracy\",\"value\":\"0.875\",\"confidenceInterval\":{\"lowerBound\":\"0.5291\","
                                + "\"upperBound\":\"0.9776\"}}");
        assertThat(model.at("/modelCard/quantitativeAnalysis").toString())
                .contains("\"slice\":\"island = Dream, sex = (missing)\"");
        assertThat(model.at("/modelCard/considerations/ethicalConsiderations/0/mitigationStrategy")
                        .asText())
                .startsWith("An error harms nobody");
        assertThat(bom.path("components").findValuesAsText("type"))
                .startsWith("machine-learning-model")
                .contains("data", "library");
        assertThat(bom.path("dependencies").path(0).path("dependsOn").toString())
                .contains("data:penguins", "pkg:maven/org.some/some@1.0");
        assertThat(bom.toString()).doesNotContain("![", "](", "**", "$metrics", "timestamp");
    }

    @Test
    void sameBundleSameBytes() throws Exception {
        assertThat(bom()).isEqualTo(bom());
    }

    /** The Hub's mean is 54 of 100. What is missing is said by nobody: a repository, a DOI, a description. */
    @Test
    void fillsWhatThePublicScorerLooksFor() throws Exception {
        Files.writeString(Files.createDirectories(folder).resolve("unused"), "");
        JsonNode bom = Json.foreignObject(bom()).orElseThrow();
        Map<String, Double> points = new LinkedHashMap<>();
        FIELDS.forEach((category, places) -> {
            long present =
                    places.stream().filter(place -> isPresent(bom, place)).count();
            points.put(category, (double) WEIGHTS.get(category) * present / places.size());
        });
        assertThat(points.values().stream().mapToDouble(Double::doubleValue).sum())
                .as("%s", points)
                .isGreaterThan(80);
        assertThat(FIELDS.get("model card").stream().filter(place -> !isPresent(bom, place)))
                // Measured by nothing here
                .containsExactly("/metadata/properties energyQuantity", "/metadata/properties energyUnit");
    }

    /** A pointer; or a pointer to a list, and a name or a type in it. */
    private static boolean isPresent(JsonNode bom, String place) {
        String[] parts = place.split(" ");
        JsonNode found = bom.at(parts[0]);
        return parts.length == 1
                ? !found.isMissingNode() && !found.isEmpty()
                        || found.isValueNode() && !found.asText().isEmpty()
                : found.valueStream()
                        .anyMatch(item -> item.path("name").asText().equals(parts[1])
                                || item.path("type").asText().equals(parts[1]));
    }

    private static Map<String, List<String>> fields() {
        String model = "/components/0";
        String card = model + "/modelCard";
        String properties = "/metadata/properties ";
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("required", List.of("/bomFormat", "/specVersion", "/serialNumber", "/version"));
        fields.put(
                "metadata",
                List.of(
                        card + "/modelParameters/task",
                        model + "/supplier/name",
                        properties + "standardCompliance",
                        properties + "domain",
                        properties + "autonomyType"));
        fields.put(
                "component",
                List.of(
                        model + "/name",
                        model + "/type",
                        model + "/version",
                        model + "/purl",
                        model + "/description",
                        model + "/licenses",
                        model + "/externalReferences"));
        fields.put(
                "model card",
                List.of(
                        card + "/modelParameters/datasets",
                        card + "/considerations/ethicalConsiderations",
                        card + "/considerations/technicalLimitations",
                        card + "/considerations/useCases",
                        card + "/modelParameters/modelArchitecture",
                        card + "/properties genai:aibom:modelcard:hyperparameter",
                        card + "/properties genai:aibom:modelcard:modelCardExplainability",
                        properties + "energyConsumption",
                        properties + "energyQuantity",
                        properties + "energyUnit",
                        properties + "safetyRiskAssessment",
                        properties + "informationAboutTraining",
                        properties + "informationAboutApplication",
                        properties + "metric",
                        properties + "metricDecisionThreshold",
                        properties + "modelDataPreprocessing",
                        properties + "useSensitivePersonalInformation"));
        String references = model + "/externalReferences ";
        fields.put(
                "external",
                List.of(
                        references + "vcs",
                        references + "website",
                        "/metadata/component/externalReferences documentation",
                        references + "distribution"));
        return fields;
    }

    private String bom() throws Exception {
        BundleFolder bundle = ProjectFixture.in(Files.createTempDirectory(folder, "project"));
        bundle.write();
        return Files.readString(bundle.path().resolve(MlBom.FILE));
    }

    private static String resource(String name) {
        try (InputStream in = MlBomTest.class.getResourceAsStream("/" + name + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
