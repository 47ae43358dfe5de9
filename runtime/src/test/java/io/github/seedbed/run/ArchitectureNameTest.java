package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.runfile.Architecture;
import org.junit.jupiter.api.Test;

class ArchitectureNameTest {
    @Test
    void oneArchitectureHasOneName() {
        assertThat(Architecture.of("amd64")).isEqualTo("x86_64");
        assertThat(Architecture.of("x86_64")).isEqualTo("x86_64");
        assertThat(Architecture.of("arm64")).isEqualTo("aarch64");
        assertThat(Architecture.of("aarch64")).isEqualTo("aarch64");
    }
}
