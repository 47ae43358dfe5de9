package io.github.seedbed.internal.golden;

import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.profile.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Texts of words that are published anyway, in an order that no training text has. */
final class MadeUpTexts {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final List<String> words;
    private final List<List<String>> real;
    /** Of the real texts, sorted: what is not found here need not be compared with all of them. */
    private final int[] hashes;

    private final int shortest;
    private final int longest;

    MadeUpTexts(Input input, Profile profile) {
        this.words = input.vocabulary().orElseThrow().words();
        this.real = profile.words(input);
        this.hashes = real.stream().mapToInt(List::hashCode).sorted().toArray();
        this.shortest = Math.max(1, (int) profile.quantile(input, LOW));
        this.longest = Math.max(shortest, (int) profile.quantile(input, HIGH));
    }

    String draw(SplittableRandom random) {
        int length = shortest + random.nextInt(longest - shortest + 1);
        List<String> text = new ArrayList<>();
        while (text.size() < length || isReal(text)) {
            text.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", text);
    }

    private boolean isReal(List<String> text) {
        return Arrays.binarySearch(hashes, text.hashCode()) >= 0 && real.contains(text);
    }

    /** Returns a text that holds no word of a vocabulary. */
    static String unknown(Vocabulary vocabulary) {
        String word = "qx";
        while (vocabulary.knows(List.of(word))) {
            word += "q";
        }
        return word;
    }
}
