package io.github.seedbed.difference;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two protocol buffers, compared field by field without being read into memory: what is equal is passed over as bytes,
 * what differs is entered. Encoding: protobuf.dev, «Encoding».
 */
final class ProtobufComparison {
    private static final int DEEPEST = 100;

    private final Found found;

    private ProtobufComparison(Found found) {
        this.found = found;
    }

    static void compare(Descriptor type, Source one, Source other, Found found) throws IOException {
        new ProtobufComparison(found).message(Range.all(one), Range.all(other), type, "", 0);
    }

    /** Returns whether the search shall go on. */
    private boolean message(Range one, Range other, Descriptor type, String path, int depth) throws IOException {
        Map<Integer, Integer> seen = new TreeMap<>();
        long at = one.from();
        long otherAt = other.from();
        while (at < one.to() && otherAt < other.to()) {
            Field first = Field.at(one, at);
            Field second = Field.at(other, otherAt);
            if (first.number() != second.number() || first.wire() != second.wire()) {
                return found.add(Difference.plain(
                        path.isEmpty() ? "the next field" : path + ", the next field",
                        FieldPlace.name(type, first),
                        FieldPlace.name(type, second)));
            }
            int index = seen.merge(first.number(), 1, Integer::sum) - 1;
            if (!field(new FieldPlace(path, type, one, first, index), first, second, depth)) {
                return false;
            }
            at = first.content().to();
            otherAt = second.content().to();
        }
        return rest(one, at, other, otherAt, type, path, seen);
    }

    private boolean rest(
            Range one, long at, Range other, long otherAt, Descriptor type, String path, Map<Integer, Integer> seen)
            throws IOException {
        if (at == one.to() && otherAt == other.to()) {
            return true;
        }
        boolean inFirst = at < one.to();
        Range longer = inFirst ? one : other;
        Field field = Field.at(longer, inFirst ? at : otherAt);
        int index = seen.getOrDefault(field.number(), 0);
        return found.add(Difference.onlyIn(inFirst, new FieldPlace(path, type, longer, field, index).words()));
    }

    private boolean field(FieldPlace place, Field first, Field second, int depth) throws IOException {
        if (first.content().sameBytes(second.content())) {
            return true;
        }
        return switch (first.wire()) {
            case Field.VARINT ->
                found.add(Difference.plain(
                        place.words(), String.valueOf(first.varint()), String.valueOf(second.varint())));
            case Field.WITH_LENGTH -> withLength(place, first.content(), second.content(), depth);
            default -> Numbers.compare(place, Numbers.width(first), first.content(), second.content(), found);
        };
    }

    private boolean withLength(FieldPlace place, Range one, Range other, int depth) throws IOException {
        Optional<Integer> width = place.widthOfNumbers();
        if (width.isPresent()) {
            return Numbers.compare(place, width.get(), one, other, found);
        }
        boolean known = place.field().isPresent();
        boolean isMessage = known
                ? place.field().get().getJavaType() == FieldDescriptor.JavaType.MESSAGE || place.isAny()
                : depth < DEEPEST && Fields.areIn(one) && Fields.areIn(other);
        if (isMessage) {
            return message(one, other, place.type(), place.words(), depth + 1);
        }
        Optional<String> text = one.text();
        Optional<String> otherText = other.text();
        if (text.isPresent() && otherText.isPresent()) {
            return found.add(Difference.text(place.words(), text.get(), otherText.get()));
        }
        long at = Source.mismatch(
                one.source(), one.from(), other.source(), other.from(), Math.min(one.length(), other.length()));
        return found.add(Difference.bytes(
                place.words() + ", byte " + (at < 0 ? Math.min(one.length(), other.length()) : at),
                one.length() + " bytes",
                other.length() + " bytes"));
    }

    /** Whether bytes of which nothing is known read as fields. */
    private static final class Fields {
        private Fields() {}

        static boolean areIn(Range range) throws IOException {
            try {
                for (long at = range.from(); at < range.to(); ) {
                    at = Field.at(range, at).content().to();
                }
                return range.length() > 0;
            } catch (MalformedException e) {
                return false;
            }
        }
    }
}
