package io.github.seedbed.features;

import io.github.seedbed.internal.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and pairs of neighbouring words that a model knows, in the order of its columns. What few texts hold is not
 * among them: it could hardly be learnt from, and might tell whom the text is from.
 */
public final class Vocabulary {
    /** The name of the file of a run that holds it: one term a line, sorted. */
    public static final String FILE = "vocabulary.txt";

    private final List<String> terms;
    /** Of single words. */
    private final Map<String, Integer> columns = new HashMap<>();

    private final PairColumns pairs = new PairColumns();

    private Vocabulary(List<String> terms) {
        this.terms = List.copyOf(terms);
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).indexOf(' ') < 0) {
                columns.put(terms.get(i), i);
            }
        }
        for (int i = 0; i < terms.size(); i++) {
            int space = terms.get(i).indexOf(' ');
            if (space >= 0) {
                int left = column(terms.get(i).substring(0, space));
                int right = column(terms.get(i).substring(space + 1));
                pairs.put(left, right, i);
            }
        }
    }

    private int column(String word) {
        return columns.getOrDefault(word, -1);
    }

    /**
     * Collects the terms of texts. No pair occurs more often than its words do, so that only those of frequent words
     * are counted (Agrawal and Srikant 1994).
     *
     * @param texts the words of the training texts, and of no others
     * @param minimum how many texts must hold a term, at least 1
     */
    public static Vocabulary of(List<List<String>> texts, int minimum) {
        return new Vocabulary(TermCounts.frequent(texts, minimum));
    }

    /**
     * Reads the content of {@link #FILE}.
     *
     * @param bytes UTF-8
     */
    public static Vocabulary parse(byte[] bytes) {
        return new Vocabulary(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    }

    /** Returns the content of {@link #FILE}. */
    public byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        for (String term : terms) {
            lines.append(term).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the terms, sorted. */
    public List<String> terms() {
        return terms;
    }

    /** Returns the number of terms. */
    public int size() {
        return terms.size();
    }

    /** Returns the terms that are single words. */
    public List<String> words() {
        return terms.stream().filter(term -> term.indexOf(' ') < 0).toList();
    }

    /**
     * Returns the columns of the known terms of a text, ascending, each as often as the term occurs.
     *
     * @param words of the text: see {@link Tokens}
     * @return empty if none is known
     */
    public int[] columns(List<String> words) {
        int[] found = new int[2 * words.size()];
        int size = 0;
        int left = -1;
        for (String word : words) {
            int right = column(word);
            if (right >= 0) {
                found[size++] = right;
                int pair = pairs.column(left, right);
                if (pair >= 0) {
                    found[size++] = pair;
                }
            }
            left = right;
        }
        int[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Returns whether a text holds a known term. Of a known pair both words are known.
     *
     * @param words of the text: see {@link Tokens}
     */
    public boolean knows(List<String> words) {
        for (String word : words) {
            if (columns.containsKey(word)) {
                return true;
            }
        }
        return false;
    }
}
