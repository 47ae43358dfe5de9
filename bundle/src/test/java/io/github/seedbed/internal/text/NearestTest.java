package io.github.seedbed.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("epochs", "seed", "split.test");

    @Test
    void findsSlipsAndNothingElse() {
        assertThat(Nearest.to("epcohs", KNOWN)).contains("epochs");
        assertThat(Nearest.to("SEED", KNOWN)).contains("seed");
        assertThat(Nearest.to("learningRate", KNOWN)).isEmpty();
        assertThat(Nearest.hint("learningRate", KNOWN)).isEqualTo("Known: epochs, seed, split.test");
    }
}
