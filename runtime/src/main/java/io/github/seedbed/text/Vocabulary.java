package io.github.seedbed.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, Integer> columns = new HashMap<>();

    private Vocabulary(List<String> terms) {
        this.terms = List.copyOf(terms);
        for (int i = 0; i < terms.size(); i++) {
            columns.put(terms.get(i), i);
        }
    }

    /**
     * Collects the terms of texts.
     *
     * @param texts the training texts, and no others
     * @param minimum how many texts must hold a term, at least 1
     */
    public static Vocabulary of(List<String> texts, int minimum) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            new HashSet<>(Tokens.withPairs(text)).forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        List<String> terms = new ArrayList<>();
        counts.forEach((term, count) -> {
            if (count >= minimum) {
                terms.add(term);
            }
        });
        Collections.sort(terms);
        return new Vocabulary(terms);
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
        terms.forEach(term -> lines.append(term).append('\n'));
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
     * Returns the columns of the known terms of a text, each as often as the term occurs.
     *
     * @param text any
     * @return empty if it holds no known term
     */
    public List<Integer> columns(String text) {
        List<Integer> found = new ArrayList<>();
        for (String term : Tokens.withPairs(text)) {
            Integer column = columns.get(term);
            if (column != null) {
                found.add(column);
            }
        }
        return found;
    }
}
