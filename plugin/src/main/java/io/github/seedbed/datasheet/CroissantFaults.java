package io.github.seedbed.datasheet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.text.Nearest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Checks our own {@code croissant.json}, not those of others: it holds the parts that {@link Croissant} writes against
 * the Croissant 1.1 specification, and knows no others such as file sets or transforms. Stricter than the validator
 * that its authors publish, which only warns where the specification says "required": each rule names the section that
 * it comes from.
 */
public final class CroissantFaults {
    /** "Dataset-level Information", Required. */
    private static final List<String> REQUIRED =
            List.of("name", "description", "license", "url", "creator", "datePublished", "distribution");

    /** All that is known of a data set: required, recommended, optional, and what JSON-LD needs. */
    private static final Set<String> KNOWN = names("@context @type @id conformsTo name description license url creator"
            + " datePublished distribution keywords publisher version dateCreated dateModified sameAs sdLicense"
            + " inLanguage isLiveDataset citeAs sdVersion recordSet");

    /** "Field", data types: schema.org's and Croissant's own. */
    private static final Set<String> TYPES = names("sc:Boolean sc:Date sc:DateTime sc:Float sc:GeoCoordinates"
            + " sc:ImageObject sc:Integer sc:Number sc:Text sc:Time sc:URL cr:BoundingBox cr:Label cr:Split");

    /** Spaces are an error there, written in percent, too; the others are none of an IRI (RFC 3987). */
    private static final Pattern NO_ID = Pattern.compile("[\\s<>\"{}|\\\\^`:]|%20");

    private final JsonNode json;
    private final List<Fault> faults = new ArrayList<>();
    private final SortedSet<String> ids = new TreeSet<>();

    private CroissantFaults(JsonNode json) {
        this.json = json;
    }

    /**
     * Something that is wrong.
     *
     * @param path such as {@code distribution[0].sha256}
     * @param why a sentence without a full stop
     */
    public record Fault(String path, String why) {}

    /**
     * Returns all faults.
     *
     * @param json the content of the file
     */
    public static List<Fault> of(JsonNode json) {
        CroissantFaults faults = new CroissantFaults(json);
        faults.dataset();
        return faults.faults;
    }

    private void dataset() {
        context();
        if (!json.path("@type").asText().equals("sc:Dataset")) {
            add("@type", "is not sc:Dataset");
        }
        List<String> versions = texts(json.path("conformsTo"));
        if (!versions.contains(Croissant.VERSION)) {
            add("conformsTo", "does not name " + Croissant.VERSION);
        }
        REQUIRED.forEach(name -> required("", json, name));
        json.properties().forEach(field -> known(field.getKey(), field.getValue()));
        address("license");
        address("url");
        if (json.has("datePublished")
                && !json.path("datePublished").asText().matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.+)?)?)?")) {
            add("datePublished", "is not a date as ISO 8601 writes it");
        }
        each("creator", this::creator);
        each("distribution", this::file);
        each("recordSet", this::recordSet);
    }

    private void context() {
        JsonNode context = json.path("@context");
        if (!context.path("@vocab").asText().equals("https://schema.org/")) {
            add("@context", "does not make schema.org the vocabulary: @vocab must be https://schema.org/");
        }
        // Of each name that is missing MLCommons' reader warns, whether it is used or not
        CroissantContext.json().fieldNames().forEachRemaining(name -> {
            if (!context.has(name)) {
                add("@context", "does not define " + name);
            }
        });
    }

    private void known(String name, JsonNode value) {
        if (name.startsWith("rai:")) {
            if (!RaiTerms.KNOWN.contains(name.substring("rai:".length()))) {
                add(
                        name,
                        "is not a term of the vocabulary. "
                                + Nearest.hint(name.substring("rai:".length()), RaiTerms.KNOWN));
            } else if (texts(value).stream().allMatch(String::isBlank)) {
                add(name, "says nothing");
            }
        } else if (!KNOWN.contains(name)) {
            add(name, "is not a property of a data set. " + Nearest.hint(name, KNOWN));
        }
    }

    private void address(String name) {
        String text = json.path(name).asText("");
        if (!text.isEmpty() && !isAddress(text)) {
            add(name, "is \"" + text + "\", which is not an address such as https://example.org/");
        }
    }

    /** "Dataset-level Information": a person or a body. */
    private void creator(String path, JsonNode creator) {
        if (!creator.path("@type").asText().matches("(sc:)?(Person|Organization)")) {
            add(path + ".@type", "is neither sc:Person nor sc:Organization");
        }
        required(path, creator, "name");
    }

    /** "FileObject", or "FileSet" for the files of a folder. */
    private void file(String path, JsonNode file) {
        id(path, file);
        if (file.path("@type").asText().equals("cr:FileSet")) {
            List.of("encodingFormat", "includes").forEach(name -> required(path, file, name));
            return;
        }
        if (!file.path("@type").asText().equals("cr:FileObject")) {
            add(path + ".@type", "is not cr:FileObject");
        }
        for (String name : List.of("name", "contentUrl", "encodingFormat")) {
            required(path, file, name);
        }
        String url = file.path("contentUrl").asText("");
        if (!url.isEmpty() && !isAddress(url) && !isRelative(url)) {
            add(path + ".contentUrl", "is \"" + url + "\", neither an address nor a path below the data set");
        }
        if (file.has("sha256") == file.has("md5")) {
            add(path, "has not exactly one of sha256 and md5");
        } else if (file.has("sha256") && !file.path("sha256").asText().matches("[0-9a-f]{64}")) {
            add(path + ".sha256", "is not 64 hexadecimal digits");
        }
    }

    /** "RecordSet". */
    private void recordSet(String path, JsonNode set) {
        id(path, set);
        if (!set.path("@type").asText().equals("cr:RecordSet")) {
            add(path + ".@type", "is not cr:RecordSet");
        }
        if (set.path("field").isEmpty()) {
            add(path + ".field", "is missing");
        }
        for (int i = 0; i < set.path("field").size(); i++) {
            field(path + ".field[" + i + "]", set.path("field").path(i));
        }
    }

    /** "Field". */
    private void field(String path, JsonNode field) {
        id(path, field);
        if (!field.path("@type").asText().equals("cr:Field")) {
            add(path + ".@type", "is not cr:Field");
        }
        List<String> types = texts(field.path("dataType"));
        if (types.isEmpty()) {
            add(path + ".dataType", "is missing");
        }
        types.stream()
                .filter(type -> !TYPES.contains(type))
                .forEach(type -> add(path + ".dataType", "is \"" + type + "\", which is not a type of data"));
        JsonNode source = field.path("source");
        String file = source.path(source.has("fileSet") ? "fileSet" : "fileObject")
                .path("@id")
                .asText("");
        if (json.path("distribution")
                .valueStream()
                .noneMatch(one -> one.path("@id").asText().equals(file))) {
            add(path + ".source", "refers to \"" + file + "\", which is not a file of the distribution");
        }
        if (source.path("extract").size() != 1) {
            add(path + ".source.extract", "does not say exactly one thing: a column, a jsonPath or a fileProperty");
        }
    }

    /** "Format": every part has an identifier of its own. */
    private void id(String path, JsonNode node) {
        String id = node.path("@id").asText("");
        if (id.isEmpty()) {
            add(path + ".@id", "is missing");
        } else if (NO_ID.matcher(id).find()) {
            add(path + ".@id", "is \"" + id + "\", which holds a sign that MLCommons' reader refuses");
        } else if (!ids.add(id)) {
            add(path + ".@id", "is \"" + id + "\", as that of another part");
        }
    }

    private void required(String path, JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank()
                || value.isArray() && value.isEmpty()) {
            add(path.isEmpty() ? name : path + "." + name, "is missing");
        }
    }

    private void each(String name, Part part) {
        JsonNode list = json.path(name);
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                part.accept(name + "[" + i + "]", list.path(i));
            }
        }
    }

    /** What is done with each part of a list. */
    private interface Part {
        void accept(String path, JsonNode part);
    }

    private void add(String path, String why) {
        faults.add(new Fault(path, path + " " + why));
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).toList()
                : value.isTextual() ? List.of(value.asText()) : List.of();
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isRelative(String path) {
        return !path.startsWith("/") && !path.contains("..") && !path.contains(":") && !path.contains("\\");
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(List.of(list.split(" ")));
    }
}
