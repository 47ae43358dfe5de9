package io.github.seedbed.citation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a model is cited. {@code CITATION.cff} decides; where it is silent, the POM speaks. The version is always the
 * POM's.
 *
 * @param pom what the POM says
 * @param file what {@code CITATION.cff} says
 */
public record Citation(PomFacts pom, CitationFile file) {
    /** What is derived for others to read, besides {@code CITATION.cff} itself. */
    public static final List<String> FILES = List.of(".zenodo.json", "citation.bib", "codemeta.json");

    /** Returns the files to put into the bundle: name to content. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("codemeta.json", Json.bytes(Codemeta.of(this)));
        files.put(".zenodo.json", Json.bytes(ZenodoMetadata.of(this)));
        files.put("citation.bib", BibTex.of(this).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Returns what a document may refer to as {@code $citation.…}. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>(new Sources(this).values());
        values.put("apa", Apa.of(this));
        values.put("bibtex", BibTex.of(this).strip());
        values.put("released", date().map(date -> "released " + date).orElse("not released yet"));
        return values;
    }

    /** Returns the Hub's name for the licence of the data, {@code $data.license}; {@code unknown} if nobody says it. */
    public String dataLicense() {
        return file.data().stream()
                .flatMap(data -> data.licenses().stream())
                .map(Licences::hub)
                .findFirst()
                .orElse("unknown");
    }

    /** Returns the Hub's name of the data set, if its address in {@code CITATION.cff} is there. */
    public Optional<String> hubDataset() {
        return file.data().stream()
                .flatMap(data -> Stream.of(data.text("url"), data.text("repository"), data.text("repository-artifact")))
                .filter(address -> address.contains("/datasets/"))
                .flatMap(address -> Sources.hub(address).stream())
                .findFirst();
    }

    String title() {
        return or("title", pom.name());
    }

    String description() {
        return or("abstract", pom.description());
    }

    List<Author> authors() {
        return file.work().authors();
    }

    /** Returns the licences of the model; of several any may be chosen. */
    public List<String> licenses() {
        List<String> licenses = file.work().licenses();
        return licenses.isEmpty() ? pom.licenses().stream().limit(1).toList() : licenses;
    }

    /** Returns where the sources are, for people and programs; empty if nobody says it. */
    public String repository() {
        return or("repository-code", pom.repository().isEmpty() ? pom.url() : pom.repository());
    }

    boolean isDataset() {
        return file.work().text("type").equals("dataset");
    }

    /** Returns the DOI of the model. */
    public Optional<String> doi() {
        return file.work().doi();
    }

    /** Returns the DOI of the data. */
    public Optional<String> dataDoi() {
        return file.data().stream().findFirst().flatMap(CitationFile.Work::doi);
    }

    /**
     * Returns what a record of the data says of them, in the form of {@code .zenodo.json}.
     *
     * @return empty if no reference of type {@code data} names them
     */
    public Optional<ObjectNode> dataDeposit() {
        return file.data().stream().findFirst().map(data -> ZenodoMetadata.ofData(data, this));
    }

    /** A day, or nothing: no clock is asked. */
    Optional<String> date() {
        return file.work().published();
    }

    Optional<String> year() {
        return date().filter(date -> date.matches("[0-9]{4}.*")).map(date -> date.substring(0, 4));
    }

    private String or(String field, String otherwise) {
        String text = file.work().text(field);
        return text.isEmpty() ? otherwise : text;
    }
}
