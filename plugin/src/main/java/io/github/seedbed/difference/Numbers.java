package io.github.seedbed.difference;

import java.io.IOException;

/** Rows of floating-point numbers as bytes, compared one by one. */
final class Numbers {
    private Numbers() {}

    static int width(Field field) {
        return field.wire() == Field.EIGHT_BYTES ? Double.BYTES : Float.BYTES;
    }

    /** Returns whether the search shall go on. */
    static boolean compare(FieldPlace place, int width, Range one, Range other, Found found) throws IOException {
        String path = place.words();
        if (one.length() != other.length()) {
            return found.add(
                    Difference.plain(path, one.length() / width + " numbers", other.length() / width + " numbers"));
        }
        boolean single = place.raw().wire() != Field.WITH_LENGTH;
        for (long at = 0; at + width <= one.length(); at += width) {
            long first = bits(one, at, width);
            long second = bits(other, at, width);
            if (first != second
                    && !found.add(difference(path + (single ? "" : "[" + at / width + "]"), width, first, second))) {
                return false;
            }
        }
        return true;
    }

    private static long bits(Range range, long at, int width) throws IOException {
        return width == Float.BYTES
                ? range.source().intAt(range.from() + at)
                : range.source().longAt(range.from() + at);
    }

    private static Difference difference(String place, int width, long first, long second) {
        if (width == Float.BYTES) {
            long ulps = ulps(ordered(first, Integer.MIN_VALUE), ordered(second, Integer.MIN_VALUE));
            return Difference.number(
                    place, Float.intBitsToFloat((int) first), Float.intBitsToFloat((int) second), ulps);
        }
        long ulps = ulps(ordered(first, Long.MIN_VALUE), ordered(second, Long.MIN_VALUE));
        return Difference.number(place, Double.longBitsToDouble(first), Double.longBitsToDouble(second), ulps);
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
