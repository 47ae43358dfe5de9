package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a project is for says what its new target is. */
class TargetGuessTest {
    private static final String OF_LABELS = "target:\n  column: species\n";
    private static final String OF_A_NUMBER = "target:\n  column: body_mass\n  type: number\n";

    @Test
    void aProjectForLabelsTakesTheLastColumnWithAFew() {
        assertThat(guess(OF_LABELS, "topping", "size", "stars", "extra")).isEqualTo("topping");
        assertThat(guess(OF_LABELS, "topping", "size", "label", "extra")).isEqualTo("label");
    }

    @Test
    void aProjectForNumbersTakesTheLastMeasurement() {
        assertThat(guess(OF_A_NUMBER, "topping", "size", "stars", "id")).isEqualTo("stars");
        assertThat(guess(OF_A_NUMBER, "topping", "price", "stars", "id")).isEqualTo("price");
    }

    @Test
    void yIsWhatIsPredictedUnlessItIsACoordinate() {
        assertThat(guess(OF_A_NUMBER, "x", "y", "size")).isEqualTo("y");
        assertThat(guess(OF_A_NUMBER, "x", "y", "z", "size")).isEqualTo("size");
    }

    /** Toppings and labels are words, an id numbers the rows, everything else is one of 15 numbers. */
    private static String guess(String settings, String... names) {
        List<ColumnGuess> columns = new ArrayList<>();
        for (String name : names) {
            ColumnGuess column = new ColumnGuess(name);
            column.begin();
            for (int i = 0; i < 100; i++) {
                column.add(
                        switch (name) {
                            case "topping", "label" -> i % 2 == 0 ? "ham" : "olives";
                            case "id" -> String.valueOf(i);
                            default -> i % 15 + ".5";
                        },
                        '.');
            }
            columns.add(column);
        }
        return TargetGuess.of(columns, Optional.empty(), new ExperimentText(settings))
                .name();
    }
}
