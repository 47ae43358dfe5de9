package io.github.seedbed.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes and reads JSON: files of ours as records, files of others as trees. */
public final class Json {
    /** Enough to distinguish two models, few enough that the last bit of a {@code Math.exp} does not show. */
    private static final MathContext DIGITS = new MathContext(7);

    private static final String FORMAT = "format";

    private static final int MOST_TOKENS = 1_000_000;

    private static final JsonFactory FILES = new JsonFactory();

    private static final String IN_MEMORY = "what is in memory can always be written";

    private interface Content {
        void writeTo(JsonGenerator out) throws IOException;
    }

    private Json() {}

    /** Returns an empty object that says its format first. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode().put(FORMAT, Format.CURRENT);
    }

    /** Returns an empty object for use inside another. */
    public static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Returns a number with seven significant digits. {@code Double.toString} gives other digits since JDK 19; this
     * does not.
     *
     * @param value finite
     * @throws ArithmeticException if it is not finite
     */
    public static BigDecimal number(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("not a finite number: " + value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /**
     * Returns the content of a file of ours: the format, then the record's components in their order.
     *
     * @param content a record; doubles are written with seven digits, NaN as null, what is absent not at all
     */
    public static byte[] write(Record content) {
        return file(out -> new JsonWriter(out).file(content));
    }

    /**
     * Returns a record as a tree, for use inside another.
     *
     * @param content as for {@link #write}
     */
    public static JsonNode tree(Object content) {
        try (TokenBuffer buffer = new TokenBuffer(JsonReader.MAPPER, false)) {
            new JsonWriter(buffer).value(content);
            return JsonReader.MAPPER.readTree(buffer.asParser());
        } catch (IOException e) {
            throw new IllegalStateException(IN_MEMORY, e);
        }
    }

    /**
     * Returns a value on one line, as a part of a text.
     *
     * @param value a text, a number, null, or a list of such
     */
    public static String text(Object value) {
        return tree(value).toString();
    }

    /**
     * Reads the content of a file of ours.
     *
     * @param bytes UTF-8
     * @param name what to call it in a message
     * @param type a record
     * @param <T> the record
     * @throws ProblemException if it is not JSON, of a format that this version does not know, or has a field that is
     *     unknown, missing or of a wrong type
     */
    public static <T extends Record> T read(byte[] bytes, String name, Class<T> type) {
        ObjectNode tree = parse(bytes, name);
        tree.remove(FORMAT);
        return JsonReader.record(tree, name, type);
    }

    /**
     * Returns the bytes of a file: UTF-8, two spaces, LF, fields in the order in which they were put.
     *
     * @param node the content
     */
    public static byte[] bytes(JsonNode node) {
        return file(out -> {
            try (JsonParser tree = node.traverse()) {
                tree.nextToken();
                out.copyCurrentStructure(tree);
            }
        });
    }

    /**
     * Reads an object and checks its format.
     *
     * @param file a JSON file with the field {@code format}
     * @throws IOException if it cannot be read
     * @throws ProblemException if it is not a JSON object, or of a format that this version does not know
     */
    public static ObjectNode read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), file.toString());
    }

    /**
     * Parses an object and checks its format.
     *
     * @param bytes UTF-8
     * @param name what to call it in a message
     * @throws ProblemException if it is not a JSON object, or of a format that this version does not know
     */
    public static ObjectNode parse(byte[] bytes, String name) {
        try {
            if (!(JsonReader.MAPPER.readTree(bytes) instanceof ObjectNode object)) {
                throw Format.broken(name, 1, "it holds no JSON object", null);
            }
            JsonNode format = object.path(FORMAT);
            if (!format.isMissingNode() && !format.isInt()) {
                throw Format.broken(name, 1, "the field \"format\" is not a whole number", null);
            }
            Format.require(format.asInt(0), name);
            return object;
        } catch (JsonProcessingException e) {
            throw Format.broken(name, line(e), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw Format.broken(name, 1, e.getMessage(), e);
        }
    }

    /**
     * Ends with a problem if a file of strangers holds so many values that a tree of them would take all memory.
     *
     * @param bytes UTF-8
     * @param name what to call it in a message
     * @throws ProblemException if it holds more than a million names and values, or is no JSON
     */
    public static void requireFew(byte[] bytes, String name) {
        try (JsonParser parser = JsonReader.MAPPER.createParser(bytes)) {
            for (int tokens = 0; parser.nextToken() != null; tokens++) {
                if (tokens == MOST_TOKENS) {
                    throw Format.broken(name, 1, "it holds more than " + MOST_TOKENS + " names and values", null);
                }
            }
        } catch (JsonProcessingException e) {
            throw Format.broken(name, line(e), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw Format.broken(name, 1, e.getMessage(), e);
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    /**
     * Parses an object whose form belongs to others: it carries no format.
     *
     * @param text JSON
     * @return empty if it is not a JSON object
     */
    public static Optional<ObjectNode> foreignObject(String text) {
        try {
            return Optional.of(JsonReader.MAPPER.readTree(text))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Parses what another program wrote in this process.
     *
     * @param bytes UTF-8
     * @throws IllegalStateException if it is not JSON
     */
    public static JsonNode foreign(byte[] bytes) {
        try {
            return JsonReader.MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("a program wrote JSON that is none", e);
        }
    }

    private static byte[] file(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FILES.createGenerator(text).setPrettyPrinter(printer())) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException(IN_MEMORY, e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter);
    }
}
