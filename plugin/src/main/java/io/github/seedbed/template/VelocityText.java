package io.github.seedbed.template;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text asks of Velocity. To put values in place is harmless; a method call reaches every class of the JVM, some
 * directives read files or never end, and a few lines make a text that no memory holds.
 */
public final class VelocityText {
    /** What is written between brackets is shorter, and nothing is looked for further away. */
    private static final int LONG = 2_000;

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*+";

    /** Velocity asks for getClass() whatever the case of the first letter is. */
    private static final String CLASS = "(?i:class)\\b";

    private static final String QUOTED = "(?:\"[^\"$#\\n]*\"|'[^'$#\\n]*')";

    /** A reference with a call in it, with the class of a value, or with an index that is computed. */
    private static final Pattern CALL = Pattern.compile("\\$[!\\\\]*+\\{?\\s*+" + NAME + "(?:\\.(?!" + CLASS + ")"
            + NAME
            + "(?!\\s*\\()|\\[(?:\\d++|" + QUOTED + "|\\$" + NAME + ")\\])*+(?:\\." + NAME + "\\s*\\(|\\." + CLASS
            + "|\\[)");

    /** A reference with another value for the case that there is none. */
    private static final Pattern CHOICE =
            Pattern.compile("\\$[!\\\\]*+\\{(?:[^}|]{0," + LONG + "}+\\||[^}|]{" + LONG + "})");

    /** Of all regular expressions only those that {@code derive} itself writes: others may take for ever. */
    private static final String ESCAPES = "\\.replaceAll\\('(?:\\\\[rn]|\\^\\(\\?=\\\\s\\))','[^'$#\\n]*'\\)";

    /**
     * Text in, text out, with literal arguments: what {@code derive} itself writes, and what archetypes commonly do.
     */
    private static final Pattern HARMLESS = Pattern.compile("\\$!?\\{?" + NAME + "(?:" + ESCAPES
            + "|\\.(?:replace|substring|toLowerCase|toUpperCase|trim)\\((?:\\s*+(?:" + QUOTED
            + "|\\d++)\\s*+,?)*+\\))++(?![.\\[])");

    private static final Pattern REPLACEMENT =
            Pattern.compile("\\.replace(?:All)?\\(\\s*(" + QUOTED + ")\\s*,\\s*(" + QUOTED + ")\\s*\\)");

    private static final Pattern DIRECTIVE =
            Pattern.compile("#@|#\\{?(?:include|parse|evaluate|define|macro|foreach|break|stop)\\b");

    private static final Pattern ARGUMENTS = Pattern.compile("#\\{?(set|if|elseif)\\}?\\s*\\(");

    /** Velocity reads them in quotes, before it looks for references there. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\u+([0-9A-Fa-f]{4})");

    /** Of a sign that is escaped in what is escaped. */
    private static final int MOST_LEVELS = 4;

    /** By how much a value may get longer: what escapes the signs of XML makes it 80 times as long. */
    private static final double MOST_GROWTH = 100;

    private VelocityText() {}

    /**
     * Returns the first line that does more than put values in place or leave lines out.
     *
     * @param text a file that Velocity is to fill in
     * @return counted from 1; empty if there is none
     */
    public static OptionalInt programLine(String text) {
        String plain = text;
        OptionalInt line = line(plain);
        for (int level = 0; line.isEmpty() && ESCAPED.matcher(plain).find(); level++) {
            plain = unescaped(plain);
            line = level < MOST_LEVELS ? line(plain) : OptionalInt.of(1);
        }
        return line;
    }

    /**
     * Returns the most characters that a text can become.
     *
     * @param text a file without a program
     * @param longest of the values that are put in place, in characters
     */
    public static double mostCharacters(String text, int longest) {
        long references = text.chars().filter(c -> c == '$').count();
        // A variable can hold any part of the text, and a value
        long value = ARGUMENTS.matcher(text).find() ? text.length() + (long) longest : longest;
        return text.length() + references * MOST_GROWTH * value;
    }

    private static OptionalInt line(String text) {
        Matcher call = CALL.matcher(text);
        Matcher choice = CHOICE.matcher(text);
        Matcher directive = DIRECTIVE.matcher(text);
        Matcher arguments = ARGUMENTS.matcher(text);
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
            if (looksAt(harmless, i) && growth(harmless.group()) <= MOST_GROWTH) {
                i = harmless.end();
                continue;
            }
            if (looksAt(call, i)
                    || looksAt(choice, i)
                    || looksAt(directive, i)
                    || looksAt(arguments, i) && isProgram(arguments.group(1), text, arguments.end())) {
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

    private static boolean looksAt(Matcher matcher, int from) {
        return matcher.region(from, matcher.regionEnd()).lookingAt();
    }

    /**
     * Whether a directive's arguments hide where a block begins, make a list of two thousand million numbers, or, again
     * and again, a value from twice itself.
     */
    private static boolean isProgram(String directive, String text, int from) {
        int end = argumentsEnd(text, from);
        if (end < 0) {
            return true;
        }
        String arguments = text.substring(from, end);
        boolean sets = directive.equals("set");
        long references = arguments.chars().filter(c -> c == '$').count();
        return arguments.contains("[[")
                || arguments.contains("]]")
                || arguments.contains("..")
                || sets && (references > 2 && !arguments.matches("\\s*\\$" + NAME + "\\s*=\\s*'[^']*'\\s*"))
                || sets && REPLACEMENT.matcher(arguments).results().anyMatch(match -> growth(match.group()) > 1);
    }

    /** Quotes are doubled in quotes, and nothing else ends them. Negative if there is no end. */
    private static int argumentsEnd(String text, int from) {
        int depth = 1;
        char quote = 0;
        for (int i = from; i < Math.min(text.length(), from + LONG); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static double growth(String calls) {
        return REPLACEMENT
                .matcher(calls)
                .results()
                .mapToDouble(match ->
                        growth(match.group(1).length() - 2, match.group(2).length() - 2))
                .reduce(1, (a, b) -> a * b);
    }

    /** Without anything to replace, it is put in before each character and at the end. */
    private static double growth(int from, int to) {
        return from == 0 ? 2 + to : Math.max(1, (double) to / from);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(match -> {
            char c = (char) Integer.parseInt(match.group(1), 16);
            // Lines keep their numbers
            return Matcher.quoteReplacement(c == '\n' ? " " : String.valueOf(c));
        });
    }

    private static int end(String text, String mark, int from) {
        int end = text.indexOf(mark, from + 2);
        return end < 0 ? text.length() : end;
    }
}
