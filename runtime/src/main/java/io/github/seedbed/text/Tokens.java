package io.github.seedbed.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text.
 *
 * <p>The text is brought into the form NFKC (Unicode Standard Annex 15) and its case is folded: to upper case, then to
 * lower case, both by the root locale, so that «Straße» and «STRASSE» are one word; a final sigma becomes an ordinary
 * one. A word is then a longest run of at least two letters, marks and digits: a single one is mostly an initial. Scripts
 * that put no blanks between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan) give one word for each letter
 * with its marks; pairs of them then stand for words.
 */
public final class Tokens {
    private static final String NO_BLANKS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}"
            + "\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}";

    private static final Pattern WORD = Pattern.compile(
            "[" + NO_BLANKS + "&&\\p{L}]\\p{M}*" + "|[\\p{L}\\p{M}\\p{N}&&[^" + NO_BLANKS + "]]{2,}");

    private Tokens() {}

    /**
     * Returns the words, in the order of the text.
     *
     * @param text any
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded(text));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /**
     * Returns the words, then each pair of neighbours joined by a blank: what a model counts.
     *
     * @param text any
     */
    public static List<String> withPairs(String text) {
        List<String> words = of(text);
        List<String> all = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            all.add(words.get(i - 1) + " " + words.get(i));
        }
        return all;
    }

    /** Normalised once more at the end, for a change of case can take a letter apart. */
    private static String folded(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }
}
