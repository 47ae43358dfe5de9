package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void splitsAtBlanksOutsideOfQuotes() {
        assertThat(Words.of(" --seed=7  --title=\"Body mass\" '--a=$1 \"x\"'\n-Xlog:gc,heap "))
                .containsExactly("--seed=7", "--title=Body mass", "--a=$1 \"x\"", "-Xlog:gc,heap");
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Words.of(null)).isEmpty();
        assertThat(Words.of("  ")).isEmpty();
    }
}
