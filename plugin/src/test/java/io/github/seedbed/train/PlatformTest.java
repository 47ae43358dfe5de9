package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void oneArchitectureHasOneName() {
        assertThat(Platform.architecture("amd64")).isEqualTo("x86_64");
        assertThat(Platform.architecture("x86_64")).isEqualTo("x86_64");
        assertThat(Platform.architecture("aarch64")).isEqualTo("aarch64");
    }
}
