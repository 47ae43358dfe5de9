package io.github.seedbed.markdown;

import java.util.regex.Pattern;

/**
 * Text of strangers, such as a label or the name of a column, as Markdown that shows it and does nothing else
 * (CommonMark 0.31, sections 2.4 and 4).
 */
public final class MarkdownText {
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** An underscore within a word is none of emphasis: names of columns stay readable in the source. */
    private static final Pattern SIGNS =
            Pattern.compile("[\\\\`*\\[\\]|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\w]+;)");

    /** Before what would begin a heading, a list, a quotation, or a line across the page. */
    private static final Pattern BEGINNING =
            Pattern.compile("^(?=#{1,6}(\\s|$)|[-+](\\s|$)|>|[=-]+\\s*$)|(?<=^\\d{1,9})(?=[.)](\\s|$))");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /**
     * Returns a text as a part of a line or of a table.
     *
     * @param text any
     */
    public static String inline(String text) {
        String line = LINE_BREAKS.matcher(text).replaceAll(" ").strip();
        return SIGNS.matcher(line).replaceAll("\\\\$0").replace("<", "&lt;");
    }

    /**
     * Returns a text that may begin a paragraph.
     *
     * @param text any
     */
    public static String paragraph(String text) {
        return BEGINNING.matcher(inline(text)).replaceFirst("\\\\");
    }

    /**
     * Returns a text as code within a line.
     *
     * @param text any
     */
    public static String code(String text) {
        String line = LINE_BREAKS.matcher(text).replaceAll(" ").strip();
        int longest = BACKTICKS
                .matcher(line)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String space = line.isEmpty() || line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    /**
     * Returns a text as the rest of a line of code after the sign that begins a comment: on one line, and in Java
     * without an escape, which would count before the comment does.
     *
     * @param text any
     */
    public static String comment(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip().replace("\\", "\\\\");
    }
}
