package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell's name, which somebody types. */
class MatrixCellTest {
    private static final List<MatrixCell> CELLS = List.of(
            MatrixCell.build("tabular-classification", "3.8.7", 17),
            MatrixCell.build("text-classification", "3.9.16", 25),
            MatrixCell.generation("text-classification", "3.1.2", "3.9.16", 17));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "build text-classification maven-3.9.16 jdk-25",
                "generate text-classification plugin-3.1.2",
                "jdk-17"
            })
    void aNameOrAPartOfOneIsKnown(String name) {
        assertThat(MatrixCell.problem(name, CELLS)).isEmpty();
    }

    @Test
    void aMisspeltNameIsAnError() {
        assertThat(MatrixCell.problem("biuld txt-classification maven-3.9.16 jdk-25", CELLS)
                        .map(String::valueOf))
                .hasValue("""
                        No cell of the matrix has such a name
                          where: -Dmatrix="biuld txt-classification maven-3.9.16 jdk-25"
                          why:   Did you mean "build text-classification maven-3.9.16 jdk-25"?
                          do:    say the name of a cell in docs/matrix.md or a part of it: -Dmatrix="build text-classification maven-3.9.16 jdk-25"\
                        """);
    }

    @Test
    void soIsAMisspeltPart() {
        assertThat(MatrixCell.problem("plugin-3.2.1", CELLS).map(String::valueOf))
                .hasValue("""
                        No cell of the matrix has such a name
                          where: -Dmatrix="plugin-3.2.1"
                          why:   Did you mean "plugin-3.1.2"?
                          do:    say the name of a cell in docs/matrix.md or a part of it: -Dmatrix="plugin-3.1.2"\
                        """);
    }
}
