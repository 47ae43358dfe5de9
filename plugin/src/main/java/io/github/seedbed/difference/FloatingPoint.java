package io.github.seedbed.difference;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Floating-point numbers, compared bit by bit. */
final class FloatingPoint {
    private FloatingPoint() {}

    /**
     * Compares rows of little-endian numbers.
     *
     * @param width 4 or 8 bytes a number
     * @return whether the search shall go on
     */
    static boolean compare(String path, int width, ByteString one, ByteString other, DifferenceSink found) {
        if (one.size() != other.size()) {
            return found.add(
                    Difference.plain(path, one.size() / width + " numbers", other.size() / width + " numbers"));
        }
        ByteBuffer first = one.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer second = other.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < one.size() / width; i++) {
            String place = path + "[" + i + "]";
            boolean goOn = width == Float.BYTES
                    ? compare(place, first.getFloat(), second.getFloat(), found)
                    : compare(place, first.getDouble(), second.getDouble(), found);
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    static boolean compare(String place, float one, float other, DifferenceSink found) {
        int first = Float.floatToRawIntBits(one);
        int second = Float.floatToRawIntBits(other);
        long ulps = ulps(ordered(first, Integer.MIN_VALUE), ordered(second, Integer.MIN_VALUE));
        return first == second || found.add(Difference.number(place, one, other, ulps));
    }

    static boolean compare(String place, double one, double other, DifferenceSink found) {
        long first = Double.doubleToRawLongBits(one);
        long second = Double.doubleToRawLongBits(other);
        long ulps = ulps(ordered(first, Long.MIN_VALUE), ordered(second, Long.MIN_VALUE));
        return first == second || found.add(Difference.number(place, one, other, ulps));
    }

    /** The bits of floating-point numbers count up like whole numbers, those below zero downwards. */
    private static long ordered(long bits, long zero) {
        return bits < 0 ? zero - bits : bits;
    }

    private static long ulps(long first, long second) {
        long distance = Math.abs(first - second);
        return distance < 0 ? Long.MAX_VALUE : distance;
    }
}
