package io.github.seedbed.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many texts words, and pairs of neighbouring words, occur. */
final class TermCounts {
    private static final int FEW = 1 << 10;

    private final List<List<String>> texts;
    private final int minimum;

    private TermCounts(List<List<String>> texts, int minimum) {
        this.texts = texts;
        this.minimum = minimum;
    }

    /**
     * Returns the terms that enough texts hold, sorted.
     *
     * @param texts their words
     * @param minimum how many texts are enough, at least 1
     */
    static List<String> frequent(List<List<String>> texts, int minimum) {
        TermCounts counts = new TermCounts(texts, minimum);
        List<String> terms = counts.words();
        terms.addAll(counts.pairs(terms));
        Collections.sort(terms);
        return terms;
    }

    private List<String> words() {
        Map<String, int[]> counts = new HashMap<>();
        int text = 0;
        for (List<String> words : texts) {
            text++;
            for (String word : words) {
                // How many texts, and the last one of them
                int[] count = counts.computeIfAbsent(word, key -> new int[2]);
                count[0] += count[1] < text ? 1 : 0;
                count[1] = text;
            }
        }
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count[0] >= minimum) {
                words.add(word);
            }
        });
        Collections.sort(words);
        return words;
    }

    /** Counted by sorting: most pairs occur once, and a table of them would hold a text for each. */
    private List<String> pairs(List<String> words) {
        long[] all = numbers(words);
        List<String> pairs = new ArrayList<>();
        for (int from = 0, end = 0; from < all.length; from = end) {
            while (end < all.length && all[end] == all[from]) {
                end++;
            }
            if (end - from >= minimum) {
                pairs.add(words.get((int) (all[from] >>> Integer.SIZE)) + " " + words.get((int) all[from]));
            }
        }
        return pairs;
    }

    /** Each pair of each text once, as a number made of those of its words; sorted. */
    private long[] numbers(List<String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        long[] all = new long[FEW];
        int size = 0;
        for (List<String> text : texts) {
            long[] own = numbers(text, numbers);
            if (size + own.length > all.length) {
                all = Arrays.copyOf(all, all.length + Math.max(all.length / 2, own.length));
            }
            System.arraycopy(own, 0, all, size, own.length);
            size += own.length;
        }
        Arrays.sort(all, 0, size);
        return Arrays.copyOf(all, size);
    }

    private static long[] numbers(List<String> text, Map<String, Integer> numbers) {
        long[] pairs = new long[text.size()];
        int size = 0;
        int left = -1;
        for (String word : text) {
            int right = numbers.getOrDefault(word, -1);
            if (left >= 0 && right >= 0) {
                pairs[size++] = (long) left << Integer.SIZE | right;
            }
            left = right;
        }
        Arrays.sort(pairs, 0, size);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[different++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, different);
    }
}
