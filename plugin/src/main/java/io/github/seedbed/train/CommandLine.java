package io.github.seedbed.train;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits a command line at its spaces, as a shell does: what stands in quotes stays together. */
public final class CommandLine {
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']++|\"[^\"]*+\"?|'[^']*+'?)++");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"?|'([^']*)'?");

    private CommandLine() {}

    /**
     * Returns the words of a line.
     *
     * @param line null for none
     */
    public static List<String> of(String line) {
        return WORD.matcher(line == null ? "" : line)
                .results()
                .map(MatchResult::group)
                .map(CommandLine::unquoted)
                .toList();
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word).replaceAll("$1$2");
    }
}
