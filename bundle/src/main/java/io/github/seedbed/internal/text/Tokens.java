package io.github.seedbed.internal.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text.
 *
 * <p>The text is brought into the form NFKC (Unicode Standard Annex 15) and its case is folded: to upper case, then to
 * lower case, both by the root locale, so that "Straße" and "STRASSE" are one word; a final sigma becomes an ordinary
 * one. A word is then a longest run of at least two letters, marks and digits: a single one is mostly an initial.
 * Scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan) give one word for
 * each letter with its marks; pairs of them then stand for words.
 */
public final class Tokens {
    private static final Set<UnicodeScript> NO_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final int ASCII = 0x80;

    private Tokens() {}

    /**
     * Returns the words, in the order of the text.
     *
     * @param text any
     */
    public static List<String> of(String text) {
        String folded = folded(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < folded.length()) {
            int end = end(folded, start);
            boolean isWord = end > start
                    && (end > folded.offsetByCodePoints(start, 1) || writesNoBlanks(folded.codePointAt(start)));
            if (isWord) {
                words.add(folded.substring(start, end));
            }
            start = end > start ? end : folded.offsetByCodePoints(start, 1);
        }
        return words;
    }

    /** Returns where the word ends that begins at a place; the place itself if none does. */
    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        boolean single = writesNoBlanks(first);
        int end = start;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            boolean belongs = single
                    ? end == start || isMark(letter)
                    : (isMark(letter) || Character.isLetter(letter) || isDigit(letter)) && !writesNoBlanks(letter);
            if (!belongs) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private static boolean writesNoBlanks(int letter) {
        return letter >= ASCII && Character.isLetter(letter) && NO_BLANKS.contains(UnicodeScript.of(letter));
    }

    private static boolean isMark(int letter) {
        if (letter < ASCII) {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isDigit(int letter) {
        int type = Character.getType(letter);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Normalised once more at the end, for a change of case can take a letter apart. */
    private static String folded(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
