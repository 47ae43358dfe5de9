package io.github.seedbed.features;

import io.github.seedbed.internal.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and pairs of neighbouring words that a model knows, in the order of its columns. What few texts hold is not
 * among them: it could hardly be learnt from, and might tell whom the text is from.
 */
public final class Vocabulary {
    /** The name of the file of a run that holds it: one term a line, sorted. */
    public static final String FILE = "vocabulary.txt";

    private final List<String> terms;
    private final Map<String, Integer> columns = new HashMap<>();

    private Vocabulary(List<String> terms) {
        this.terms = List.copyOf(terms);
        for (int i = 0; i < terms.size(); i++) {
            columns.put(terms.get(i), i);
        }
    }

    /**
     * Collects the terms of texts. No pair occurs more often than its words do, so that only those of frequent words
     * are counted (Agrawal and Srikant 1994).
     *
     * @param texts the words of the training texts, and of no others
     * @param minimum how many texts must hold a term, at least 1
     */
    public static Vocabulary of(List<List<String>> texts, int minimum) {
        Set<String> words = frequent(texts, minimum);
        List<List<String>> pairs = new ArrayList<>();
        for (List<String> text : texts) {
            pairs.add(pairs(text, words));
        }
        List<String> terms = new ArrayList<>(words);
        terms.addAll(frequent(pairs, minimum));
        Collections.sort(terms);
        return new Vocabulary(terms);
    }

    private static Set<String> frequent(List<List<String>> texts, int minimum) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> text : texts) {
            for (String term : new HashSet<>(text)) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < minimum);
        return counts.keySet();
    }

    /** Neighbours joined by a space, if both are known. */
    private static List<String> pairs(List<String> words, Set<String> known) {
        List<String> pairs = new ArrayList<>();
        String left = null;
        for (String word : words) {
            String right = known.contains(word) ? word : null;
            if (left != null && right != null) {
                pairs.add(left + " " + right);
            }
            left = right;
        }
        return pairs;
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
     * Returns the columns of the known terms of a text, each as often as the term occurs: first words, then pairs.
     *
     * @param words of the text: see {@link Tokens}
     * @return empty if none is known
     */
    public List<Integer> columns(List<String> words) {
        List<Integer> found = new ArrayList<>();
        addColumns(words, found);
        addColumns(pairs(words, columns.keySet()), found);
        return found;
    }

    private void addColumns(List<String> terms, List<Integer> found) {
        for (String term : terms) {
            Integer column = columns.get(term);
            if (column != null) {
                found.add(column);
            }
        }
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
