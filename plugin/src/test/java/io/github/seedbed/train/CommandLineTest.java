package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void splitsAtBlanksOutsideOfQuotes() {
        assertThat(CommandLine.of(" --seed=7  --title=\"Body mass\" '--a=$1 \"x\"'\n-Xlog:gc,heap "))
                .containsExactly("--seed=7", "--title=Body mass", "--a=$1 \"x\"", "-Xlog:gc,heap");
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(CommandLine.of(null)).isEmpty();
        assertThat(CommandLine.of("  ")).isEmpty();
    }
}
