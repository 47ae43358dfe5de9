package io.github.seedbed.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records by their components, in their order: a fifth of a short training was the time in which Jackson gets
 * ready to write any class there is.
 */
final class JsonWriter {
    private final JsonGenerator out;

    JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** Writes an object that says its format first. */
    void file(Record content) throws IOException {
        out.writeStartObject();
        out.writeNumberField("format", Format.CURRENT);
        fields(content);
        out.writeEndObject();
    }

    /** Writes a record, or what one may hold: an enumeration is what its {@code toString} returns. */
    void value(Object value) throws IOException {
        if (value == null || value.equals(Double.NaN)) {
            out.writeNull();
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof String || value instanceof Enum<?>) {
            out.writeString(value.toString());
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Collection<?> list) {
            list(list);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Record content) {
            content(content);
        } else {
            throw unknown(value);
        }
    }

    private void number(Number number) throws IOException {
        if (number instanceof Double real) {
            out.writeNumber(Json.number(real));
        } else if (number instanceof Float real) {
            out.writeNumber(real);
        } else if (number instanceof BigDecimal real) {
            out.writeNumber(real);
        } else if (number instanceof BigInteger whole) {
            out.writeNumber(whole);
        } else if (number instanceof Integer || number instanceof Long) {
            out.writeNumber(number.longValue());
        } else {
            throw unknown(number);
        }
    }

    private static IllegalArgumentException unknown(Object value) {
        return new IllegalArgumentException(
                "no JSON is known for a " + value.getClass().getName());
    }

    private void list(Collection<?> list) throws IOException {
        out.writeStartArray();
        for (Object item : list) {
            value(item);
        }
        out.writeEndArray();
    }

    private void map(Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(entry.getKey().toString());
            value(entry.getValue());
        }
        out.writeEndObject();
    }

    private void content(Record content) throws IOException {
        if (content.getClass().isAnnotationPresent(JsonFormat.class)) {
            out.writeStartArray();
            for (RecordComponent component : content.getClass().getRecordComponents()) {
                value(get(component, content));
            }
            out.writeEndArray();
        } else {
            out.writeStartObject();
            fields(content);
            out.writeEndObject();
        }
    }

    private void fields(Record content) throws IOException {
        for (RecordComponent component : content.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            Object value = get(component, content);
            if (!Optional.empty().equals(value) || accessor.isAnnotationPresent(JsonInclude.class)) {
                JsonProperty name = accessor.getAnnotation(JsonProperty.class);
                out.writeFieldName(name == null ? component.getName() : name.value());
                value(value);
            }
        }
    }

    private static Object get(RecordComponent component, Record content) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a record can always be read", e);
        }
    }
}
