package io.github.seedbed.difference;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Two protocol buffers, compared field by field; what no schema describes by the numbers of its fields. */
final class ProtobufComparison {
    private static final int DEEPEST = 100;

    private final DifferenceSink found;

    private ProtobufComparison(DifferenceSink found) {
        this.found = found;
    }

    static void compare(String file, byte[] one, byte[] other, DifferenceSink found) throws MalformedException {
        try {
            new ProtobufComparison(found).message("", Schemas.parse(file, one), Schemas.parse(file, other));
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedException(e.getMessage());
        }
    }

    /** Returns whether the search shall go on. */
    private boolean message(String path, Message one, Message other) throws InvalidProtocolBufferException {
        List<FieldDescriptor> fields =
                new ArrayList<>(one.getDescriptorForType().getFields());
        fields.sort(Comparator.comparing(FieldDescriptor::getNumber));
        for (FieldDescriptor field : fields) {
            if (!(field.isRepeated() ? list(path, field, one, other) : single(path, field, one, other))) {
                return false;
            }
        }
        return unknown(path, one.getUnknownFields(), other.getUnknownFields(), 0);
    }

    private boolean single(String path, FieldDescriptor field, Message one, Message other)
            throws InvalidProtocolBufferException {
        if (one.hasField(field) != other.hasField(field)) {
            Message there = one.hasField(field) ? one : other;
            String place = FieldPlace.words(path, field, there.getField(field), 0);
            return found.add(Difference.onlyIn(one.hasField(field), place));
        }
        Optional<Message> inside = Schemas.any(field, one);
        Optional<Message> otherInside = Schemas.any(field, other);
        return inside.isPresent() && otherInside.isPresent()
                ? message(path, inside.get(), otherInside.get())
                : value(path, field, 0, one, one.getField(field), other.getField(field));
    }

    private boolean list(String path, FieldDescriptor field, Message one, Message other)
            throws InvalidProtocolBufferException {
        int size = one.getRepeatedFieldCount(field);
        int otherSize = other.getRepeatedFieldCount(field);
        boolean isNumbers = FieldPlace.isFloatingPoint(field);
        if (isNumbers && size != otherSize) {
            String place = FieldPlace.ofNumbers(path, field);
            return found.add(Difference.plain(place, size + " numbers", otherSize + " numbers"));
        }
        for (int i = 0; i < Math.min(size, otherSize); i++) {
            if (!value(path, field, i, one, one.getRepeatedField(field, i), other.getRepeatedField(field, i))) {
                return false;
            }
        }
        int next = Math.min(size, otherSize);
        return size == otherSize
                || found.add(Difference.onlyIn(
                        size > otherSize,
                        FieldPlace.words(
                                path, field, (size > otherSize ? one : other).getRepeatedField(field, next), next)));
    }

    private boolean value(String path, FieldDescriptor field, int index, Message holder, Object one, Object other)
            throws InvalidProtocolBufferException {
        if (one.equals(other)) {
            return true;
        }
        String place = FieldPlace.words(path, field, one, index);
        return switch (field.getJavaType()) {
            case MESSAGE -> message(place, (Message) one, (Message) other);
            case FLOAT -> FloatingPoint.compare(place, (float) one, (float) other, found);
            case DOUBLE -> FloatingPoint.compare(place, (double) one, (double) other, found);
            case STRING -> found.add(Difference.text(place, (String) one, (String) other));
            case BYTE_STRING -> {
                Optional<Integer> width = FieldPlace.widthOfNumbers(field, holder);
                yield width.isPresent()
                        ? FloatingPoint.compare(place, width.get(), (ByteString) one, (ByteString) other, found)
                        : bytes(place, (ByteString) one, (ByteString) other, 0);
            }
            default -> found.add(Difference.plain(place, String.valueOf(one), String.valueOf(other)));
        };
    }

    /** Bytes of which nothing is known may be fields, a text, or neither. */
    private boolean bytes(String place, ByteString one, ByteString other, int depth) {
        Optional<UnknownFieldSet> fields = fields(one, depth);
        Optional<UnknownFieldSet> otherFields = fields(other, depth);
        if (fields.isPresent() && otherFields.isPresent()) {
            return unknown(place, fields.get(), otherFields.get(), depth + 1);
        }
        Optional<String> text = TextComparison.text(one.toByteArray());
        Optional<String> otherText = TextComparison.text(other.toByteArray());
        if (text.isPresent() && otherText.isPresent()) {
            return found.add(Difference.text(place, text.get(), otherText.get()));
        }
        int at = one.asReadOnlyByteBuffer().mismatch(other.asReadOnlyByteBuffer());
        return found.add(Difference.bytes(place + ", byte " + at, one.size() + " bytes", other.size() + " bytes"));
    }

    private static Optional<UnknownFieldSet> fields(ByteString bytes, int depth) {
        try {
            return bytes.isEmpty() || depth == DEEPEST
                    ? Optional.empty()
                    : Optional.of(UnknownFieldSet.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private boolean unknown(String path, UnknownFieldSet one, UnknownFieldSet other, int depth) {
        SortedSet<Integer> numbers = new TreeSet<>(one.asMap().keySet());
        numbers.addAll(other.asMap().keySet());
        for (int number : numbers) {
            List<Object> first = values(one.getField(number));
            List<Object> second = values(other.getField(number));
            for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
                String place = (path.isEmpty() ? "" : path + ".") + "field " + number + "[" + i + "]";
                boolean inBoth = i < Math.min(first.size(), second.size());
                boolean goOn = inBoth
                        ? unknown(place, first.get(i), second.get(i), depth)
                        : found.add(Difference.onlyIn(i < first.size(), place));
                if (!goOn) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Object> values(UnknownFieldSet.Field field) {
        List<Object> values = new ArrayList<>(field.getVarintList());
        field.getFixed32List().forEach(bits -> values.add(Float.intBitsToFloat(bits)));
        field.getFixed64List().forEach(bits -> values.add(Double.longBitsToDouble(bits)));
        values.addAll(field.getLengthDelimitedList());
        values.addAll(field.getGroupList());
        return values;
    }

    private boolean unknown(String place, Object one, Object other, int depth) {
        if (Objects.equals(one, other)) {
            return true;
        }
        if (one instanceof Float first && other instanceof Float second) {
            return FloatingPoint.compare(place, first, second, found);
        }
        if (one instanceof Double first && other instanceof Double second) {
            return FloatingPoint.compare(place, first, second, found);
        }
        return one instanceof ByteString first && other instanceof ByteString second
                ? bytes(place, first, second, depth)
                : found.add(Difference.plain(place, String.valueOf(one), String.valueOf(other)));
    }
}
