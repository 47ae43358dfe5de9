package io.github.seedbed.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Numbers as English words: "seven", "ninety-two", "two hundred and five"; and shares: "half", "three quarters". */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int TWENTY = 20;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    private static final String ONES = "(?:" + String.join("|", SMALL.subList(1, TEN)) + ")";

    private static final String BELOW_HUNDRED = "(?:(?:" + String.join("|", TENS) + ")(?:[\\s-]" + ONES + ")?|"
            + String.join("|", SMALL.subList(1, SMALL.size())) + ")(?![\\p{L}])";

    /** From one to nine hundred and ninety-nine. */
    static final String REGEX = "(?:" + ONES + "[\\s-]hundred(?:\\s+and)?(?:[\\s-]" + BELOW_HUNDRED + "|(?![\\p{L}]))|"
            + BELOW_HUNDRED + ")";

    /** What parts are counted of. */
    static final String ROUND = "(?:a|one)\\s+(?:hundred|thousand)(?![\\p{L}])";

    static final String SHARE = "(?:half|(?:a|one|two)\\s+thirds?|(?:a|one|three)\\s+quarters?)(?=\\s+of\\b)";

    /** In percent, to the next whole one. */
    private static final Map<String, Integer> SHARES =
            new TreeMap<>(Map.of("half", 50, "one third", 33, "two third", 67, "one quarter", 25, "three quarter", 75));

    private NumberWords() {}

    /** Whether there may be a number in words. */
    static boolean mayBeIn(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return TENS.stream().anyMatch(plain::contains)
                || SMALL.stream().anyMatch(plain::contains)
                || plain.contains("half")
                || plain.contains("third")
                || plain.contains("quarter");
    }

    /** What {@link #REGEX} and {@link #ROUND} match. */
    static BigDecimal number(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
        if (plain.endsWith("thousand")) {
            return BigDecimal.valueOf(THOUSAND);
        }
        int value = 0;
        for (String word : plain.split(" ")) {
            int ten = TENS.indexOf(word);
            if (word.equals("hundred")) {
                value *= HUNDRED;
            } else if (ten >= 0) {
                value += TWENTY + TEN * ten;
            } else if (!word.equals("and")) {
                value += Math.max(1, SMALL.indexOf(word)); // "a" is one
            }
        }
        return BigDecimal.valueOf(value);
    }

    /** What {@link #SHARE} matches, in percent. */
    static BigDecimal percent(String words) {
        String plain = words.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("^a ", "one ")
                .replaceAll("s$", "");
        return BigDecimal.valueOf(SHARES.getOrDefault(plain, 0));
    }
}
