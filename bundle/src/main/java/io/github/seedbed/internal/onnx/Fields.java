package io.github.seedbed.internal.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * The fields of one message in the wire format of Protocol Buffers, one after the other. Strict where that format is
 * lenient: a field that is not expected is refused, and so is one that occurs twice where one is expected, for readers
 * differ on which of the two counts.
 *
 * <p>Every fault is an {@link IllegalArgumentException}.
 */
final class Fields {
    private static final int WHOLE = 0;
    private static final int PART = 2;
    private static final int FLOAT = 5;

    private static final int TYPE_BITS = 3;
    private static final int BITS = 7;
    private static final int MORE = 0x80;
    private static final int LONGEST_TEXT = 10_000;

    private final String message;
    private final ByteBuffer bytes;
    private final List<Integer> single;
    private final List<Integer> repeated;
    private final Set<Integer> seen = new TreeSet<>();
    private int number;
    private int type;

    /**
     * Starts in front of the first field.
     *
     * @param message what to call it in a message
     * @param bytes all of it
     * @param single numbers of the fields that occur at most once
     * @param repeated numbers of the fields that may occur more often
     */
    Fields(String message, ByteBuffer bytes, List<Integer> single, List<Integer> repeated) {
        this.message = message;
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.single = single;
        this.repeated = repeated;
    }

    /** Goes to the next field, and returns whether there is one. Its value has to be read or skipped then. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long tag = varint(bytes);
        number = (int) Math.min(tag >>> TYPE_BITS, Integer.MAX_VALUE);
        type = (int) tag & (1 << TYPE_BITS) - 1;
        boolean isOnce = single.contains(number);
        if (isOnce ? !seen.add(number) : !repeated.contains(number)) {
            throw fault(isOnce ? "occurs twice" : "is none that Seedbed writes");
        }
        return true;
    }

    int number() {
        return number;
    }

    private IllegalArgumentException fault(String why) {
        return new IllegalArgumentException(message + ": its field " + number + " " + why);
    }

    private void require(int expected) {
        if (type != expected) {
            throw fault("is of another type");
        }
    }

    long whole() {
        require(WHOLE);
        return varint(bytes);
    }

    /** Returns the bytes of a message or a text inside this one. */
    ByteBuffer part() {
        require(PART);
        long length = varint(bytes);
        if (length < 0 || length > bytes.remaining()) {
            throw fault("is cut off");
        }
        ByteBuffer part = bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) length);
        return part;
    }

    String text() {
        ByteBuffer part = part();
        if (part.remaining() > LONGEST_TEXT) {
            throw fault("is longer than " + LONGEST_TEXT + " bytes");
        }
        return StandardCharsets.UTF_8.decode(part).toString();
    }

    /** Reads whole numbers, packed into one field or one a field. */
    void wholes(LongConsumer to) {
        if (type == WHOLE) {
            to.accept(varint(bytes));
            return;
        }
        ByteBuffer packed = part();
        while (packed.hasRemaining()) {
            to.accept(varint(packed));
        }
    }

    /** Returns how many numbers of single precision the field holds. */
    int floats() {
        if (type == FLOAT) {
            bytes.getInt();
            return 1;
        }
        int size = part().remaining();
        if (size % Float.BYTES != 0) {
            throw fault("is cut off");
        }
        return size / Float.BYTES;
    }

    void skip() {
        if (type == WHOLE) {
            varint(bytes);
        } else if (type == FLOAT) {
            bytes.getInt();
        } else {
            part();
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            byte next = bytes.get();
            value |= (long) (next & MORE - 1) << shift;
            if ((next & MORE) == 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a whole number has more than " + Long.SIZE + " bits");
    }
}
