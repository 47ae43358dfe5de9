package io.github.seedbed.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void holdsNoOrdersForTerminalsAndBuildServers() {
        assertThat(new Problem(
                                "The label \u001b[31mred",
                                "::warning::x",
                                "it is a\n::error::x\n  ::add-mask::y",
                                "##[error]z ##vso[task]w")
                        .toString())
                .isEqualTo("""
                        The label ?[31mred
                          where: ::warning::x
                          why:   it is a
                                 : :error::x
                                   : :add-mask::y
                          do:    # #[error]z # #vso[task]w""");
    }
}
