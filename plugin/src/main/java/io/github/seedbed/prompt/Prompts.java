package io.github.seedbed.prompt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the questions in a document, and takes them out of it. */
public final class Prompts {
    private static final String ROLES = "developer|domain expert|project lead";

    private static final Pattern PROMPT = Pattern.compile("(?s)<!--\\s*(" + ROLES + ")(, optional)?:\\s*(.*?)\\s*-->");

    /** Comments, and what the build says in a form: no answers of a person. */
    private static final Pattern NO_ANSWER =
            Pattern.compile("(?s)<!--.*?-->|#\\*.*?\\*#|(?m:^[-*] )?\\$\\{?(?:verified|found)\\.\\w+}?");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} ");

    /** An excuse, but no answer: the reader learns nothing from it. */
    private static final Pattern NO_REASON = Pattern.compile("(?i)(not applicable|n/?a|none|unknown|-+|\\.+)[.]?");

    private Prompts() {}

    /**
     * Finds the questions.
     *
     * @param source a document's source, with LF or CRLF
     * @return in the order of the document
     */
    public static List<Prompt> of(String source) {
        String text = source.replace("\r\n", "\n");
        List<Prompt> prompts = new ArrayList<>();
        Matcher matcher = PROMPT.matcher(text);
        while (matcher.find()) {
            String below = below(text, matcher.end());
            prompts.add(new Prompt(
                    matcher.group(1),
                    matcher.group(2) != null,
                    matcher.group(3).replaceAll("\\s+", " "),
                    line(text, matcher.start()),
                    below,
                    isAnswer(below)));
        }
        return prompts;
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String below(String text, int from) {
        int end = text.length();
        for (Pattern pattern : List.of(PROMPT, HEADING)) {
            Matcher next = pattern.matcher(text);
            if (next.find(from)) {
                end = Math.min(end, next.start());
            }
        }
        return text.substring(from, end);
    }

    private static boolean isAnswer(String text) {
        String words = NO_ANSWER.matcher(text).replaceAll("").strip();
        return !words.isEmpty() && !NO_REASON.matcher(words).matches();
    }

    /**
     * Puts something else in the place of each question, on as many lines, so that all below keeps its line.
     *
     * @param source a document's source, with LF
     * @param by gives the text, of one line
     */
    public static String replaced(String source, Function<Prompt, String> by) {
        Iterator<Prompt> prompts = of(source).iterator();
        return PROMPT.matcher(source).replaceAll(match -> {
            long lines = match.group().chars().filter(c -> c == '\n').count();
            return Matcher.quoteReplacement(by.apply(prompts.next()) + "\n".repeat((int) lines));
        });
    }

    /**
     * Takes questions out of a document, and the headings below which nothing but questions stands; other comments and
     * headings stay.
     *
     * @param document with LF
     * @return the document, with one blank line where several would be left, and LF at the end
     */
    public static String takenOut(String document) {
        String marked = PROMPT.matcher(Reviewed.takenOut(document)).replaceAll(Sections.QUESTION);
        return Sections.withoutEmpty(marked).stripTrailing() + "\n";
    }
}
