package io.github.seedbed.datasheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.citation.Author;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code croissant.json}: the data as Croissant 1.1 describes data sets. Who made them, under which terms and when
 * stands in {@code CITATION.cff}, as a reference of type {@code data}; the columns come from the files, the terms of
 * responsible AI from the datasheet.
 */
public final class Croissant {
    /** Its name in the bundle. */
    public static final String FILE = "croissant.json";

    static final String VERSION = "http://mlcommons.org/croissant/1.1";
    static final String RAI = "http://mlcommons.org/croissant/RAI/1.0";

    private final RunConfig config;
    private final List<DataSource> sources;
    private final CitationFile.Work work;

    private final List<DataSource> bundled;

    private Croissant(RunConfig config, List<DataSource> sources, List<DataSource> bundled, CitationFile.Work work) {
        this.bundled = bundled;
        this.config = config;
        this.sources = sources;
        this.work = work;
    }

    /**
     * Returns the content of the file. What nobody said is left out: {@link CroissantFaults} tells it.
     *
     * @param config the run's {@code config.json}
     * @param sources the data files
     * @param bundled those of them that lie next to the description, in the bundle
     * @param citation names the data set
     * @param datasheet in Markdown, with its answers
     */
    public static ObjectNode of(
            RunConfig config,
            List<DataSource> sources,
            List<DataSource> bundled,
            CitationFile citation,
            String datasheet) {
        CitationFile.Work work = citation.data().stream().findFirst().orElse(new CitationFile.Work(Map.of()));
        return new Croissant(config, sources, bundled, work).json(datasheet);
    }

    private ObjectNode json(String datasheet) {
        ObjectNode node = Json.node();
        node.set("@context", CroissantContext.json());
        node.put("@type", "sc:Dataset");
        node.putArray("conformsTo").add(VERSION).add(RAI);
        put(node, "name", work.text("title").isEmpty() ? names() : work.text("title"));
        node.put("description", description());
        // Of several any may be chosen, and the readers of Croissant take one address
        work.licenses().stream()
                .findFirst()
                .ifPresent(license -> node.put("license", "https://spdx.org/licenses/" + license));
        work.address().ifPresent(address -> node.put("url", address));
        creators(node);
        work.published()
                .map(date -> date.replaceFirst("^([0-9]{4})-[0-9]{4}$", "$1"))
                .filter(date -> date.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"))
                .ifPresent(date -> node.put("datePublished", date));
        put(node, "version", work.text("version"));
        if (!work.keywords().isEmpty()) {
            ArrayNode keywords = node.putArray("keywords");
            work.keywords().forEach(keywords::add);
        }
        work.doi().ifPresent(doi -> node.put("citeAs", work.text("title") + ". https://doi.org/" + doi));
        rai(node, datasheet);
        distribution(node);
        recordSets(node);
        return node;
    }

    private String names() {
        return String.join(", ", sources.stream().map(DataSource::name).toList());
    }

    private String description() {
        if (!work.text("abstract").isEmpty()) {
            return work.text("abstract");
        }
        int rows = config.data().stream()
                .flatMap(data -> data.rows().stream())
                .mapToInt(Integer::intValue)
                .sum();
        String name = work.text("title").isEmpty() ? names() : work.text("title");
        return name + ": " + rows + " rows; each has a "
                + (config.target().number().isPresent() ? "number to predict" : "label") + ", \""
                + config.target().title() + "\", and "
                + config.features().size() + (config.features().size() == 1 ? " feature." : " features.");
    }

    private void creators(ObjectNode node) {
        ArrayNode list = Json.node().putArray("creator");
        for (Author author : work.authors()) {
            ObjectNode creator = list.addObject().put("@type", author.isPerson() ? "sc:Person" : "sc:Organization");
            creator.put("name", author.spoken());
        }
        if (!list.isEmpty()) {
            node.set("creator", list);
        }
    }

    private static void rai(ObjectNode node, String datasheet) {
        RaiTerms.of(datasheet).stream()
                .filter(answer -> RaiTerms.KNOWN.contains(answer.term()))
                .forEach(answer -> put(node, "rai:" + answer.term(), answer.text()));
    }

    private void distribution(ObjectNode node) {
        ArrayNode list = node.putArray("distribution");
        for (DataSource source : sources) {
            ObjectNode file = list.addObject()
                    .put("@type", source.isFolder() ? "cr:FileSet" : "cr:FileObject")
                    .put("@id", id(source))
                    .put("name", source.name())
                    .put("description", where(source));
            String format = format(source);
            if (source.isFolder()) {
                file.put("encodingFormat", format);
                source.parts().forEach(file.putArray("includes")::add);
            } else {
                file.put(
                        "contentUrl",
                        bundled.contains(source)
                                ? source.file()
                                : address(source).orElse(source.file()));
                source.size().ifPresent(size -> file.put("contentSize", size + " B"));
                file.put("encodingFormat", format).put("sha256", source.sha256());
            }
            source.dialect().ifPresent(dialect -> dialect(file, dialect));
        }
    }

    private static String format(DataSource source) {
        if (source.profile().isPresent()) {
            return "text/csv";
        }
        return source.hasParquet() ? "application/vnd.apache.parquet" : "application/octet-stream";
    }

    private String where(DataSource source) {
        if (bundled.contains(source)) {
            return "In the bundle, next to this description.";
        }
        return address(source).isPresent()
                ? "Not in the bundle, but at the address given."
                : "Not in the bundle: it is " + source.file() + " of the project's sources.";
    }

    /** An address of the cited data that ends with the name of the file leads to the file itself. */
    private Optional<String> address(DataSource source) {
        String name = source.file().substring(source.file().lastIndexOf('/') + 1);
        return Stream.of("url", "repository-artifact", "repository")
                .map(work::text)
                .filter(address -> address.endsWith("/" + name))
                .findFirst();
    }

    /** Croissant has no words for it; "Metadata Vocabulary for Tabular Data" (W3C 2015, sections 5.7 to 5.9) has. */
    private static void dialect(ObjectNode file, Dialect dialect) {
        ObjectNode node = Json.node().put("@type", "csvw:Dialect");
        dialect.separator().ifPresent(separator -> node.put("csvw:delimiter", separator));
        dialect.separator().filter(" "::equals).ifPresent(any -> node.put("csvw:skipInitialSpace", true));
        dialect.encoding().ifPresent(encoding -> node.put("csvw:encoding", encoding));
        dialect.comment().ifPresent(comment -> node.put("csvw:commentPrefix", comment));
        dialect.header().ifPresent(names -> node.put("csvw:header", false));
        if (node.size() > 1) {
            file.set("csvw:dialect", node);
        }
        dialect.decimal().filter(","::equals).ifPresent(comma -> file.put("csvw:decimalChar", comma));
        dialect.missing().ifPresent(codes -> codes.forEach(file.putArray("csvw:null")::add));
    }

    private void recordSets(ObjectNode node) {
        ArrayNode list = node.putArray("recordSet");
        for (DataSource source : sources) {
            source.profile().ifPresent(profile -> recordSet(list.addObject(), source, profile));
        }
    }

    private void recordSet(ObjectNode node, DataSource source, CsvSummary profile) {
        node.put("@type", "cr:RecordSet").put("@id", plain(source.name())).put("name", source.name());
        ArrayNode fields = node.putArray("field");
        Set<String> ids = new HashSet<>();
        for (CsvColumn column : profile.columns()) {
            ObjectNode field = fields.addObject()
                    .put("@type", "cr:Field")
                    .put("@id", id(source, column, ids))
                    .put("name", column.name());
            description(column.name()).ifPresent(text -> field.put("description", text));
            dataType(field, column);
            ObjectNode from = field.putObject("source");
            from.putObject(source.isFolder() ? "fileSet" : "fileObject").put("@id", id(source));
            from.putObject("extract").put("column", column.name());
        }
    }

    private void dataType(ObjectNode field, CsvColumn column) {
        String type = switch (column.type()) {
            case INTEGER -> "sc:Integer";
            case NUMBER -> "sc:Float";
            case DATE -> "sc:Date";
            case TEXT, EMPTY -> "sc:Text";
        };
        if (column.name().equals(config.target().name())) {
            field.putArray("dataType").add(type).add("cr:Label");
        } else {
            field.put("dataType", type);
        }
    }

    private Optional<String> description(String column) {
        return config.features().stream()
                .filter(feature -> feature.name().equals(column))
                .map(feature -> feature.title()
                        + feature.unit().map(unit -> " in " + unit).orElse(""))
                .findFirst();
    }

    /** A file's and its rows' identifiers must differ. */
    private static String id(DataSource source) {
        return plain(source.name()) + "-file";
    }

    /** Columns that differ in a space only get a number. */
    private static String id(DataSource source, CsvColumn column, Set<String> others) {
        String id = plain(source.name()) + "/" + plain(column.name());
        for (int i = 2; !others.add(id); i++) {
            id = plain(source.name()) + "/" + plain(column.name()) + "-" + i;
        }
        return id;
    }

    /** An identifier is a part of an address, in which readers take no spaces; the name stays as it is. */
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
