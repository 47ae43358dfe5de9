package io.github.seedbed.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.citation.Author;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.datasheet.DataSource;
import io.github.seedbed.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * {@code bom.json}: CycloneDX 1.6 with a model, its data and the libraries of its training. The names of properties are
 * those that OWASP's AIBOM Generator looks for. No clock: the serial number comes from the digests of the run.
 */
public final class MlBom {
    /** Its name in the bundle. */
    public static final String FILE = "bom.json";

    private static final String MODEL = "model";

    private final BomFacts facts;

    private MlBom(BomFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns the content of the file. What nobody said is left out.
     *
     * @param facts of the bundle
     */
    public static ObjectNode of(BomFacts facts) {
        return new MlBom(facts).json();
    }

    private ObjectNode json() {
        ObjectNode bom = Json.node()
                .put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("serialNumber", "urn:uuid:" + uuid())
                .put("version", 1);
        bom.set("metadata", metadata());
        ArrayNode components = bom.putArray("components");
        components.add(model());
        facts.data().forEach(data -> components.add(data(data)));
        facts.libraries().forEach((coordinates, sha256) -> components.add(library(coordinates, sha256)));
        ObjectNode needs = bom.putArray("dependencies").addObject().put("ref", MODEL);
        ArrayNode needed = needs.putArray("dependsOn");
        facts.data().forEach(data -> needed.add(ref(data)));
        facts.libraries().keySet().forEach(coordinates -> needed.add(purl(coordinates)));
        return bom;
    }

    /** The same for the same files and version; of a name, as RFC 9562 describes it, section 5.3. */
    private UUID uuid() {
        String name = facts.project().version() + "\n" + facts.files();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode metadata() {
        ObjectNode metadata = Json.node();
        ObjectNode component = metadata.putObject("component")
                .put("type", "application")
                .put("bom-ref", "bundle")
                .put("name", facts.project().name() + " (bundle)")
                .put("version", facts.project().version());
        references(component);
        supplier(metadata);
        ArrayNode properties = metadata.putArray("properties");
        property(properties, "primaryPurpose", Optional.of(facts.config().hubTask()));
        property(
                properties,
                "standardCompliance",
                Optional.of("CycloneDX 1.6, Croissant 1.1, Citation File Format 1.2.0"));
        String keywords = String.join(", ", facts.citation().file().work().keywords());
        property(
                properties,
                "domain",
                Optional.of(keywords.isEmpty() ? facts.config().target().title() : keywords));
        property(
                properties,
                "autonomyType",
                Optional.of("none: it answers when it is asked, and does nothing by itself"));
        property(properties, "informationAboutTraining", facts.answers().to("done to the data|chosen"));
        property(properties, "informationAboutApplication", facts.answers().to("called|use it"));
        property(properties, "metric", Optional.of(ModelCard.metrics(facts.metrics())));
        property(properties, "metricDecisionThreshold", Optional.of("none: the label with the highest score"));
        property(properties, "modelDataPreprocessing", facts.answers().to("done to the data"));
        property(properties, "useSensitivePersonalInformation", Optional.of(facts.personal()));
        property(properties, "safetyRiskAssessment", facts.answers().to("harm"));
        property(properties, "energyConsumption", facts.answers().to("energy"));
        return metadata;
    }

    private void supplier(ObjectNode node) {
        String names = facts.citation().file().work().authors().stream()
                .map(Author::spoken)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            node.putObject("supplier").put("name", names);
        }
    }

    private ObjectNode model() {
        ObjectNode model = Json.node().put("type", "machine-learning-model").put("bom-ref", MODEL);
        supplier(model);
        model.put("group", facts.project().groupId())
                .put("name", facts.project().artifactId())
                .put("version", facts.project().version());
        put(model, "description", facts.project().description());
        hash(model, facts.files().getOrDefault("model.onnx", ""));
        licenses(model, facts.citation().licenses());
        model.put(
                "purl",
                purl(facts.project().groupId() + ":" + facts.project().artifactId() + ":"
                                + facts.project().version())
                        + "?classifier=bundle&type=zip");
        facts.config().base().ifPresent(base -> {
            ObjectNode ancestor =
                    model.putObject("pedigree").putArray("ancestors").addObject();
            ancestor.put("type", "machine-learning-model").put("name", base.name());
            base.version().ifPresent(version -> ancestor.put("version", version));
            hash(ancestor, base.id());
        });
        references(model);
        model.set(
                "modelCard",
                new ModelCard(facts, facts.data().stream().map(MlBom::ref).toList()).json());
        return model;
    }

    /** Where the model, its sources and what was written about it are. */
    private void references(ObjectNode model) {
        ArrayNode references = Json.node().putArray("externalReferences");
        reference(references, "vcs", facts.citation().repository());
        reference(references, "website", facts.citation().pom().url());
        reference(references, "issue-tracker", facts.citation().pom().issues());
        String paper = facts.citation()
                .file()
                .preferred()
                .flatMap(CitationFile.Work::address)
                .orElse("");
        reference(references, "documentation", paper.isEmpty() ? "README.md" : paper);
        reference(
                references,
                "distribution",
                facts.citation().doi().map(doi -> "https://doi.org/" + doi).orElse(""));
        model.set("externalReferences", references);
    }

    private static void reference(ArrayNode references, String type, String url) {
        if (!url.isEmpty()) {
            references.addObject().put("type", type).put("url", url);
        }
    }

    private ObjectNode data(DataSource source) {
        ObjectNode data =
                Json.node().put("type", "data").put("bom-ref", ref(source)).put("name", source.file());
        hash(data, source.sha256());
        Optional<CitationFile.Work> work =
                facts.citation().file().data().stream().findFirst();
        work.ifPresent(known -> licenses(data, known.licenses()));
        ObjectNode content = data.putArray("data").addObject().put("type", "dataset");
        work.map(known -> known.text("title"))
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> content.put("name", title));
        ObjectNode attachments = content.putObject("contents");
        work.flatMap(CitationFile.Work::address).ifPresent(address -> attachments.put("url", address));
        ArrayNode properties = attachments.putArray("properties");
        property(properties, "rows", source.profile().map(profile -> String.valueOf(profile.rows())));
        property(properties, "bytes", source.size().map(String::valueOf));
        content.put("classification", "see the datasheet: datasheet.md");
        return data;
    }

    private static ObjectNode library(String coordinates, String sha256) {
        List<String> parts = List.of(coordinates.split(":"));
        ObjectNode library = Json.node()
                .put("type", "library")
                .put("bom-ref", purl(coordinates))
                .put("group", parts.get(0))
                .put("name", parts.get(1))
                .put("version", parts.get(2));
        hash(library, sha256);
        return library.put("purl", purl(coordinates));
    }

    /** {@code pkg:maven/group/name@version}, with the classifier if there is one. */
    private static String purl(String coordinates) {
        String[] parts = coordinates.split(":");
        String classifier = parts.length > 3 ? "?classifier=" + parts[3] : "";
        return "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[2] + classifier;
    }

    private static String ref(DataSource source) {
        return "data:" + source.name();
    }

    private static void hash(ObjectNode node, String sha256) {
        if (!sha256.isEmpty()) {
            node.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256);
        }
    }

    /** Of several any may be chosen. */
    private static void licenses(ObjectNode node, List<String> licenses) {
        if (licenses.size() == 1) {
            node.putArray("licenses").addObject().putObject("license").put("id", licenses.get(0));
        } else if (!licenses.isEmpty()) {
            node.putArray("licenses").addObject().put("expression", String.join(" OR ", licenses));
        }
    }

    static void property(ArrayNode properties, String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty())
                .ifPresent(text -> properties.addObject().put("name", name).put("value", text));
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    /** What the schema calls a name to a value. */
    static String joined(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining("; "));
    }
}
