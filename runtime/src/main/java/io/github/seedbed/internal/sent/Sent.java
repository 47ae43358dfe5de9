package io.github.seedbed.internal.sent;

import io.github.seedbed.features.DatePart;
import io.github.seedbed.features.DateSource;
import io.github.seedbed.features.Vocabulary;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A value on its way to another machine, by Java's own serialisation: records may hold what that does not take, which
 * are {@link Optional}, {@link Path}, {@link Vocabulary} and {@link DateSource}. Reflection is needed to take records
 * of any type apart and make them again.
 *
 * @param <T> a record, a list or an optional of them, or anything serialisable
 */
public final class Sent<T> implements Serializable {
    private static final long serialVersionUID = 1;

    private final Serializable packed;

    private Sent(Serializable packed) {
        this.packed = packed;
    }

    /** What a record consists of. */
    private record Components(Class<? extends Record> type, Serializable[] values) implements Serializable {
        static Components of(Record record) {
            RecordComponent[] parts = record.getClass().getRecordComponents();
            Serializable[] values = new Serializable[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = packed(read(record, parts[i]));
            }
            return new Components(record.getClass(), values);
        }

        private static Object read(Record record, RecordComponent part) {
            try {
                part.getAccessor().setAccessible(true);
                return part.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot take apart " + record.getClass(), e);
            }
        }

        Record record() {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(all(values));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + type + " again", e);
            }
        }
    }

    /** A list. */
    private record Items(Serializable[] values) implements Serializable {}

    /** An optional; null if there is nothing. */
    private record Maybe(Serializable value) implements Serializable {}

    /** A vocabulary. */
    private record Terms(byte[] bytes) implements Serializable {}

    /** A date of which a feature is a part. */
    private record Dates(String column, DatePart part, Serializable format) implements Serializable {
        @SuppressWarnings("unchecked")
        DateSource source() {
            return new DateSource(column, part, (Optional<String>) unpacked(format));
        }
    }

    /** A path. */
    private record Place(String path) implements Serializable {}

    /**
     * Packs a value.
     *
     * @param value see the class; not null
     * @param <T> its type
     */
    public static <T> Sent<T> of(T value) {
        return new Sent<>(packed(value));
    }

    /** Returns the value, made again. */
    @SuppressWarnings("unchecked")
    public T value() {
        return (T) unpacked(packed);
    }

    private static Serializable packed(Object value) {
        if (value instanceof Record record) {
            return Components.of(record);
        }
        if (value instanceof List<?> list) {
            return new Items(list.stream().map(Sent::packed).toArray(Serializable[]::new));
        }
        if (value instanceof Optional<?> optional) {
            return new Maybe(optional.map(Sent::packed).orElse(null));
        }
        if (value instanceof Path path) {
            return new Place(path.toString());
        }
        if (value instanceof Vocabulary vocabulary) {
            return new Terms(vocabulary.bytes());
        }
        if (value instanceof DateSource date) {
            return new Dates(date.column(), date.part(), packed(date.format()));
        }
        return (Serializable) value;
    }

    private static Object unpacked(Serializable packed) {
        if (packed instanceof Components components) {
            return components.record();
        }
        if (packed instanceof Items items) {
            return List.of(all(items.values));
        }
        if (packed instanceof Maybe maybe) {
            return Optional.ofNullable(maybe.value).map(Sent::unpacked);
        }
        if (packed instanceof Place place) {
            return Path.of(place.path);
        }
        if (packed instanceof Terms terms) {
            return Vocabulary.parse(terms.bytes);
        }
        if (packed instanceof Dates dates) {
            return dates.source();
        }
        return packed;
    }

    private static Object[] all(Serializable... values) {
        return Arrays.stream(values).map(Sent::unpacked).toArray();
    }
}
