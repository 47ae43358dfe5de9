package io.github.seedbed.template;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text asks of Velocity. To put values in place is harmless; a method call reaches every class of the JVM, and
 * some directives read files or never end.
 */
public final class VelocityText {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*+";

    /** A reference with a call in it, or with the class of a value. */
    private static final Pattern CALL = Pattern.compile("\\$!?\\{?" + NAME + "(?:\\.(?!class\\b)" + NAME
            + "(?!\\s*\\()|\\[[^\\]\\n]*\\])*+(?:\\." + NAME + "\\s*\\(|\\.class\\b)");

    /** Of all regular expressions only those that {@code derive} itself writes: others may take for ever. */
    private static final String ESCAPES = "\\.replaceAll\\('(?:\\\\[rn]|\\^\\(\\?=\\\\s\\))','[^'\\n]*'\\)";

    /**
     * Text in, text out, with literal arguments: what {@code derive} itself writes, and what archetypes commonly do.
     */
    private static final Pattern HARMLESS = Pattern.compile("\\$!?\\{?" + NAME
            + "(?:" + ESCAPES + "|\\.(?:replace|substring|toLowerCase|toUpperCase|trim)"
            + "\\((?:\\s*+(?:\"[^\"$#\\n]*\"|'[^'\\n]*'|\\d++)\\s*+,?)*+\\))++(?![.\\[])");

    private static final Pattern DIRECTIVE =
            Pattern.compile("#@|#\\{?(?:include|parse|evaluate|define|macro|foreach|break|stop)\\b");

    private VelocityText() {}

    /**
     * Returns the first line that does more than put values in place or leave lines out.
     *
     * @param text a file that Velocity is to fill in
     * @return counted from 1; empty if there is none
     */
    public static OptionalInt programLine(String text) {
        Matcher call = CALL.matcher(text);
        Matcher directive = DIRECTIVE.matcher(text);
        Matcher harmless = HARMLESS.matcher(text);
        int commentEnd = 0;
        int i = 0;
        while (i < text.length()) {
            boolean marked = i >= commentEnd && (i == 0 || text.charAt(i - 1) != '\\');
            if (marked && text.startsWith("#[[", i)) {
                // Velocity copies what is in between
                int end = text.indexOf("]]#", i);
                i = end < 0 ? text.length() : end + "]]#".length();
                continue;
            }
            if (marked && text.startsWith("##", i)) {
                // Looked through all the same, but no block begins in a comment
                commentEnd = end(text, "\n", i);
            } else if (marked && text.startsWith("#*", i)) {
                commentEnd = end(text, "*#", i);
            }
            if (harmless.region(i, text.length()).lookingAt()) {
                i = harmless.end();
                continue;
            }
            if (call.region(i, text.length()).lookingAt()
                    || directive.region(i, text.length()).lookingAt()) {
                return OptionalInt.of(1
                        + (int) text.substring(0, i)
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
            }
            i++;
        }
        return OptionalInt.empty();
    }

    private static int end(String text, String mark, int from) {
        int end = text.indexOf(mark, from + 2);
        return end < 0 ? text.length() : end;
    }
}
