package io.github.seedbed.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** Reads records, and says where a file is not what one wants. */
final class JsonReader {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new Doubles())
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonReader() {}

    static <T extends Record> T record(ObjectNode tree, String name, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw Format.misfit(name, pointer(e), why(e), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree was parsed already", e);
        }
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return isUnknownKey(e) ? pointer + "/" + ((InvalidFormatException) e).getValue() : pointer.toString();
    }

    /** A map whose keys are those of an enumeration is an object with known fields. */
    private static boolean isUnknownKey(JsonMappingException e) {
        return e instanceof InvalidFormatException && e.getOriginalMessage().startsWith("Cannot deserialize Map key");
    }

    private static String why(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException || isUnknownKey(e)) {
            return "there is no such field";
        }
        String message = e.getOriginalMessage();
        return message.startsWith("Null value for creator property") || message.startsWith("Cannot map `null`")
                ? "the field is missing"
                : message.lines().findFirst().orElse("");
    }
}
