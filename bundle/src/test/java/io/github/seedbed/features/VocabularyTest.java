package io.github.seedbed.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final List<List<String>> TEXTS = Stream.of(
                    "The sea, the sea", "THE SEA at night", "A history of the world", "History of night")
            .map(Tokens::of)
            .toList();

    private final Vocabulary vocabulary = Vocabulary.of(TEXTS, 2);

    @Test
    void holdsWhatEnoughTextsHoldHoweverOftenOneTextSaysIt() {
        assertThat(vocabulary.terms()).containsExactly("history", "history of", "night", "of", "sea", "the", "the sea");
        assertThat(Vocabulary.of(TEXTS, 3).terms()).containsExactly("the");
        assertThat(vocabulary.words()).containsExactly("history", "night", "of", "sea", "the");
    }

    @Test
    void namesTheColumnOfEachOccurrence() {
        assertThat(vocabulary.columns(Tokens.of("The sea! The SEA; a whale"))).containsExactly(4, 4, 5, 5, 6, 6);
        assertThat(vocabulary.columns(Tokens.of("Moby-Dick"))).isEmpty();
    }

    @Test
    void findsEveryWordAndPairAmongThousands() {
        SplittableRandom random = new SplittableRandom(1);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            texts.add(random.ints(random.nextInt(12), 0, 60)
                    .mapToObj(word -> "w" + word)
                    .toList());
        }
        Vocabulary all = Vocabulary.of(texts, 1);
        assertThat(all.size()).isGreaterThan(1000);
        assertThat(all.terms()).isSorted().doesNotHaveDuplicates();
        for (List<String> text : texts) {
            List<String> terms = new ArrayList<>(text);
            for (int i = 1; i < text.size(); i++) {
                terms.add(text.get(i - 1) + " " + text.get(i));
            }
            terms.sort(null);
            assertThat(Arrays.stream(all.columns(text)).mapToObj(all.terms()::get))
                    .containsExactlyElementsOf(terms);
        }
    }

    @Test
    void tellsWhetherATextHoldsAnyTerm() {
        assertThat(vocabulary.knows(Tokens.of("Whales of the deep"))).isTrue();
        assertThat(vocabulary.knows(Tokens.of("Moby-Dick"))).isFalse();
    }

    @Test
    void itsFileHasATermALineAndReadsBack() {
        String file = new String(vocabulary.bytes(), StandardCharsets.UTF_8);
        assertThat(file).isEqualTo("history\nhistory of\nnight\nof\nsea\nthe\nthe sea\n");
        assertThat(Vocabulary.parse(vocabulary.bytes()).terms()).isEqualTo(vocabulary.terms());
    }
}
