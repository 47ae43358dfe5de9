package io.github.seedbed.difference;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.util.Optional;

/**
 * One field of a protocol buffer, found without reading what is in it.
 *
 * @param number as in the schema
 * @param wire how it is encoded: 0 varint, 1 eight bytes, 2 with a length, 5 four bytes
 * @param content its bytes, without the length
 */
record Field(int number, int wire, Range content) {
    static final int VARINT = 0;
    static final int EIGHT_BYTES = 1;
    static final int WITH_LENGTH = 2;
    static final int FOUR_BYTES = 5;

    private static final int WIRE_BITS = 3;
    private static final int SEVEN = 7;

    /** Returns the field that begins at a position; the next one begins where its content ends. */
    static Field at(Range message, long position) throws IOException {
        Source source = message.source();
        long afterTag = afterVarint(source, position);
        long tag = varint(source, position);
        int wire = (int) tag & SEVEN;
        long from = wire == WITH_LENGTH ? afterVarint(source, afterTag) : afterTag;
        long to = from + length(source, wire, afterTag);
        if (tag >>> WIRE_BITS == 0 || to > message.to() || to < from) {
            throw new MalformedException("no field at byte " + position);
        }
        return new Field((int) (tag >>> WIRE_BITS), wire, new Range(source, from, to));
    }

    private static long length(Source source, int wire, long at) throws IOException {
        return switch (wire) {
            case VARINT -> afterVarint(source, at) - at;
            case EIGHT_BYTES -> Long.BYTES;
            case WITH_LENGTH -> varint(source, at);
            case FOUR_BYTES -> Integer.BYTES;
            default -> throw new MalformedException("no field at byte " + at);
        };
    }

    static long varint(Source source, long position) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += SEVEN) {
            int next = source.at(position + shift / SEVEN);
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedException("no number at byte " + position);
    }

    static long afterVarint(Source source, long position) throws IOException {
        long at = position;
        while (source.at(at) >= 0x80) {
            at++;
        }
        return at + 1;
    }

    /** Returns the text of a message's field, if it has one. */
    static Optional<String> text(Range message, Descriptor type, String name) throws IOException {
        FieldDescriptor field = type.findFieldByName(name);
        if (field == null || field.getType() != FieldDescriptor.Type.STRING) {
            return Optional.empty();
        }
        Optional<Field> value = first(message, field.getNumber());
        return value.isEmpty() ? Optional.empty() : value.get().content.text();
    }

    static Optional<Field> first(Range message, int number) throws IOException {
        for (long at = message.from(); at < message.to(); ) {
            Field field = at(message, at);
            if (field.number == number) {
                return Optional.of(field);
            }
            at = field.content.to();
        }
        return Optional.empty();
    }

    long varint() throws IOException {
        return varint(content.source(), content.from());
    }
}
