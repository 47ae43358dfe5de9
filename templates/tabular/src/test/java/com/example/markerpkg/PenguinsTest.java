package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PenguinsTest {
    @Test
    void leavesOutBirdsThatWereNeverMeasuredAndKeepsThoseOfUnknownSex() throws IOException {
        try (Run run = Run.start()) {
            Table penguins = Penguins.read(run);
            assertThat(run.table("penguins").size() - penguins.size()).isEqualTo(2);
            assertThat(penguins.rows()).noneMatch(bird -> bird.isMissing("body_mass_g"));
            assertThat(penguins.where(bird -> bird.isMissing("sex")).size()).isEqualTo(9);
        }
    }
}
