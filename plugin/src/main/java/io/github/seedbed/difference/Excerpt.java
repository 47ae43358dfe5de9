package io.github.seedbed.difference;

/** The part of a text that shows how it differs from another. */
final class Excerpt {
    private static final int BEFORE = 24;
    private static final int LONGEST = 96;

    private Excerpt() {}

    /** Returns the text in quotation marks; of a long one only what stands around its first difference. */
    static String of(String text, String other) {
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        boolean isLong = Math.max(text.length(), other.length()) > LONGEST;
        int from = isLong ? Math.min(text.length(), Math.max(0, at - BEFORE)) : 0;
        int to = isLong ? Math.min(text.length(), from + LONGEST) : text.length();
        return "\"" + (from > 0 ? "…" : "") + printable(text.substring(from, to)) + (to < text.length() ? "…" : "")
                + "\"";
    }

    /** A report holds no control characters and no halves of characters. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
                printable
                        .append("\\u")
                        .append(Integer.toHexString(0x10000 | point).substring(1));
            } else {
                printable.appendCodePoint(point);
            }
        });
        return printable.toString();
    }
}
