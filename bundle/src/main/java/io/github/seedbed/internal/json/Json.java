package io.github.seedbed.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes and reads the JSON files of a run, a bundle and a lock. */
public final class Json {
    /** Enough to tell two models apart, few enough that the last bit of a {@code Math.exp} does not show. */
    private static final MathContext DIGITS = new MathContext(7);
    /** The smallest whole number that has them. */
    private static final double SEVEN_DIGITS = 1e6;
    /** Those that a double holds exactly. */
    private static final double[] POWERS = powers(23);
    /** Far more than the error of one multiplication, for numbers of seven digits. */
    private static final double DOUBT = 1e-6;

    private static final JsonFactory WRITER = new JsonFactory();

    /** Apart, because a training only writes, and the three hundred classes of a mapper take a tenth of its time. */
    private static final class Reader {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private Json() {}

    /** Returns an empty object that says its format first. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode().put("format", Format.CURRENT);
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
        BigDecimal rounded = rounded(value).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /**
     * By doubles where these leave no doubt: the fifty digits of a double's exact value take a fortieth of a training.
     */
    private static BigDecimal rounded(double value) {
        for (int scale = 0; scale < POWERS.length; scale++) {
            double digits = value * POWERS[scale];
            if (Math.abs(digits) >= SEVEN_DIGITS) {
                boolean isClear = Math.abs(digits) < 10 * SEVEN_DIGITS
                        && Math.abs(Math.abs(digits - Math.rint(digits)) - 0.5) > DOUBT;
                return isClear
                        ? BigDecimal.valueOf((long) Math.rint(digits), scale)
                        : new BigDecimal(value).round(DIGITS);
            }
        }
        return new BigDecimal(value).round(DIGITS);
    }

    private static double[] powers(int count) {
        double[] powers = new double[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /**
     * Returns the bytes of a file: UTF-8, two spaces, LF, fields in the order in which they were put.
     *
     * @param node the content
     */
    public static byte[] bytes(JsonNode node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = WRITER.createGenerator(text).setPrettyPrinter(printer());
                JsonParser tree = node.traverse()) {
            tree.nextToken();
            generator.copyCurrentStructure(tree);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads an object and checks its format.
     *
     * @param file a JSON file with the field {@code format}
     * @throws IOException if it cannot be read
     * @throws ProblemException if it is no JSON object, or of a format that this version does not know
     */
    public static ObjectNode read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), file.toString());
    }

    /**
     * Parses an object and checks its format.
     *
     * @param bytes UTF-8
     * @param name what to call it in a message
     * @throws ProblemException if it is no JSON object, or of a format that this version does not know
     */
    public static ObjectNode parse(byte[] bytes, String name) {
        try {
            if (!(Reader.MAPPER.readTree(bytes) instanceof ObjectNode object)) {
                throw Format.broken(name, 1, "it holds no JSON object", null);
            }
            Format.require(object.path("format").asInt(0), name);
            return object;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Format.broken(name, line, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw Format.broken(name, 1, e.getMessage(), e);
        }
    }

    /**
     * Parses an object whose form belongs to others: it carries no format.
     *
     * @param text JSON
     * @return empty if it is no JSON object
     */
    public static Optional<ObjectNode> foreignObject(String text) {
        try {
            return Optional.of(Reader.MAPPER.readTree(text))
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
     * @throws IllegalStateException if it is no JSON
     */
    public static JsonNode foreign(byte[] bytes) {
        try {
            return Reader.MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("a program wrote JSON that is none", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter);
    }
}
