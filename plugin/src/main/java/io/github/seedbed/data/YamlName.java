package io.github.seedbed.data;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and texts as they can stand in YAML: in quotes where YAML would read something else. */
final class YamlName {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./()%-]*+( [A-Za-z0-9_./()%-]++)*+");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    /** Line ends of YAML 1.1, what it does not take at all, and what turns a text around. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\u0080-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\\p{Cs}]");

    private YamlName() {}

    static String of(String text) {
        return PLAIN.matcher(text).matches() && !WORD.matcher(text).matches() ? text : quoted(text);
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(YamlName::of).collect(Collectors.joining(", ", "[", "]"));
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (UNSEEN.matcher(Character.toString(letter)).matches()) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", letter));
                    } else {
                        quoted.appendCodePoint(letter);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
