package io.github.seedbed.questions;

import io.github.seedbed.internal.files.Resources;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is an answer and what only stands where one should: {@code tbd}, {@code ?}, {@code yes}, a hint that was pasted.
 * An answer has a word that says something: one that is neither in {@code fillers.txt} nor taken from the question.
 */
public final class Answers {
    /** Comments, and what the build says in a form: no answers of a person. */
    private static final Pattern NO_ANSWER =
            Pattern.compile("(?s)<!--.*?-->|#\\*.*?\\*#|(?m:^[-*] )?\\$\\{?(?:verified|found|card|see)\\.\\w+}?");

    /** What the build fills in says something. */
    private static final Pattern REFERENCE = Pattern.compile("\\$!?\\{?[a-zA-Z]+\\.\\w+");

    /** What messages and templates tell people to do, pasted. */
    private static final Pattern HINT = Pattern.compile("(?is).*\\bwrite the answer below\\b.*"
            + "|.*\\banswer below (the comment|each question)\\b.*|.*\\bwhy the question does not apply\\b.*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Set<String> FILLERS = new TreeSet<>(List.of(Resources.text(Answers.class, "fillers.txt")
            .replaceAll("(?m)^#.*", "")
            .strip()
            .split("\\s+")));

    /** So many words in common with the question may be chance. */
    private static final int CHANCE = 3;

    private Answers() {}

    /**
     * Tells whether somebody has answered.
     *
     * @param text what stands below a question, in Markdown
     * @param question the question
     */
    public static boolean isAnswer(String text, String question) {
        String said = said(text);
        if (REFERENCE.matcher(said).find()) {
            return true;
        }
        List<String> words = words(said).stream().filter(Answers::says).toList();
        boolean echo = words.size() > CHANCE && words(question).containsAll(words);
        return !words.isEmpty() && !echo && !HINT.matcher(said).matches();
    }

    /** Returns what a person said, without comments and without what the build says. */
    static String said(String text) {
        return NO_ANSWER.matcher(text).replaceAll(" ");
    }

    private static boolean says(String word) {
        return !FILLERS.contains(word)
                && !word.matches("[xX]+|[a-z]|(.)\\1*")
                && !(word.length() == 1 && Character.isDigit(word.charAt(0)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replace("\u2019", "'")
                        .replaceAll("(?<=\\p{L})'(?=\\p{L})", "")
                        .toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }
}
