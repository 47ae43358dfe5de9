package io.github.seedbed.questions;

import io.github.seedbed.markdown.MarkdownDocument;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the questions in a document, and takes them out of it. */
public final class Questions {
    private static final String ROLES = "developer|domain expert|project lead";

    private static final Pattern PROMPT =
            Pattern.compile("(?s)<!--\\s*(" + ROLES + ")(, optional)?(, yes or no)?:\\s*(.*?)\\s*-->");

    private static final Pattern DECISION =
            Pattern.compile("(?i)[\\s>*_\\[(-]*(yes|no|not applicable|n/?a)(?![\\p{L}\\p{N}])");

    private Questions() {}

    /**
     * Finds the questions.
     *
     * @param source a document's source, with LF or CRLF
     * @return in the order of the document
     */
    public static List<Question> of(String source) {
        String text = source.replace("\r\n", "\n");
        TreeSet<Integer> ends = new TreeSet<>(Set.of(text.length()));
        MarkdownDocument.of(text).headings().forEach(heading -> ends.add(heading.start()));
        PROMPT.matcher(text).results().forEach(prompt -> ends.add(prompt.start()));
        return PROMPT.matcher(text)
                .results()
                .map(match -> prompt(
                        match,
                        1
                                + (int) text.substring(0, match.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count(),
                        text.substring(match.end(), ends.ceiling(match.end()))))
                .toList();
    }

    private static Question prompt(MatchResult match, int line, String below) {
        String question = match.group(4).replaceAll("\\s+", " ");
        return new Question(
                match.group(1),
                match.group(2) != null,
                match.group(3) != null,
                question,
                line,
                below,
                isAnswer(below, match.group(3) != null, question));
    }

    /** A form may want to hear first whether something is so, before the reasons. */
    private static boolean isAnswer(String below, boolean decided, String question) {
        return Answers.isAnswer(below, question)
                && (!decided || DECISION.matcher(Answers.said(below)).lookingAt());
    }

    /**
     * Puts something else in the place of each question, on as many lines, so that all below keeps its line.
     *
     * @param source a document's source, with LF
     * @param by gives the text, of one line
     */
    public static String replaced(String source, Function<Question, String> by) {
        Iterator<Question> prompts = of(source).iterator();
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
