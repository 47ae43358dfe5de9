package io.github.seedbed.difference;

/**
 * One place at which two files differ.
 *
 * @param kind what sort of thing differs there
 * @param place in words: a tensor and index, a JSON path, a row and column, a line
 * @param first what the first file holds there, shortened
 * @param second what the second file holds there, shortened
 * @param ulps how many floating-point numbers lie between the two, -1 if that says nothing
 * @param relative distance of two numbers relative to the larger one, from 0 to 2; 1 for what is not a floating-point
 *     number
 */
public record Difference(Kind kind, String place, String first, String second, long ulps, double relative) {
    private static final int LONGEST = 120;

    /** What sort of thing differs. */
    public enum Kind {
        /** Two floating-point numbers. */
        NUMBER,
        /** Texts, whole numbers, or anything else that is read by people. */
        TEXT,
        /** The same things in another order. */
        ORDER,
        /** Something that only one of the files has. */
        ABSENT,
        /** Bytes that say nothing to people. */
        BYTES
    }

    static Difference number(String place, double first, double second, long ulps) {
        return number(place, String.valueOf(first), String.valueOf(second), first, second, ulps);
    }

    static Difference number(String place, float first, float second, long ulps) {
        return number(place, String.valueOf(first), String.valueOf(second), first, second, ulps);
    }

    private static Difference number(String place, String one, String other, double first, double second, long ulps) {
        double larger = Math.max(Math.abs(first), Math.abs(second));
        double relative = larger > 0 && Double.isFinite(larger) ? Math.abs(first - second) / larger : 0;
        return new Difference(Kind.NUMBER, place, one, other, ulps, relative);
    }

    static Difference text(String place, String first, String second) {
        boolean reordered = Reordered.text(first, second);
        return new Difference(
                reordered ? Kind.ORDER : Kind.TEXT, place, Excerpt.of(first, second), Excerpt.of(second, first), -1, 1);
    }

    /** What needs no quotation marks: whole numbers, names of fields. */
    static Difference plain(String place, String first, String second) {
        return new Difference(Kind.TEXT, place, shortened(first), shortened(second), -1, 1);
    }

    static Difference order(String place, String first, String second) {
        return new Difference(Kind.ORDER, place, shortened(first), shortened(second), -1, 1);
    }

    /** Returns that only one file has the place. */
    public static Difference onlyIn(boolean first, String place) {
        return new Difference(Kind.ABSENT, place, first ? "there" : "absent", first ? "absent" : "there", -1, 1);
    }

    static Difference bytes(String place, String first, String second) {
        return new Difference(Kind.BYTES, place, first, second, -1, 1);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Returns the place and what is there, as the end of a sentence that begins with the name of the file. */
    public String words() {
        String start = place.isEmpty() ? "" : place + " ";
        return switch (kind) {
            case ABSENT -> start + "is only in the " + (first.equals("there") ? "first" : "second");
            case ORDER -> start + "holds the same in another order: " + first + " and " + second;
            default -> start + "is " + first + " and " + second + distance();
        };
    }

    /** Returns how far apart two numbers are, in parentheses after a space; nothing for everything else. */
    private String distance() {
        return ulps < 0 ? "" : " (" + ulps + (ulps == 1 ? " ulp apart)" : " ulps apart)");
    }
}
