package io.github.seedbed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final List<String> TEXTS =
            List.of("The sea, the sea", "THE SEA at night", "A history of the world", "History of night");

    private final Vocabulary vocabulary = Vocabulary.of(TEXTS, 2);

    @Test
    void holdsWhatEnoughTextsHoldHoweverOftenOneTextSaysIt() {
        assertThat(vocabulary.terms()).containsExactly("history", "history of", "night", "of", "sea", "the", "the sea");
        assertThat(Vocabulary.of(TEXTS, 3).terms()).containsExactly("the");
        assertThat(vocabulary.words()).containsExactly("history", "night", "of", "sea", "the");
    }

    @Test
    void namesTheColumnOfEachOccurrence() {
        assertThat(vocabulary.columns("The sea! The SEA; a whale")).containsExactly(5, 4, 5, 4, 6, 6);
        assertThat(vocabulary.columns("Moby-Dick")).isEmpty();
    }

    @Test
    void itsFileHasATermALineAndReadsBack() {
        String file = new String(vocabulary.bytes(), StandardCharsets.UTF_8);
        assertThat(file).isEqualTo("history\nhistory of\nnight\nof\nsea\nthe\nthe sea\n");
        assertThat(Vocabulary.parse(vocabulary.bytes()).terms()).isEqualTo(vocabulary.terms());
    }
}
