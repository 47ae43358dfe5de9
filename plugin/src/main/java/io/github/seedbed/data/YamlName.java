package io.github.seedbed.data;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and texts as they can stand in YAML: in quotes where YAML would read something else. */
final class YamlName {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./()%-]*+( [A-Za-z0-9_./()%-]++)*+");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

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
                default -> quoted.appendCodePoint(letter);
            }
        });
        return quoted.append('"').toString();
    }
}
