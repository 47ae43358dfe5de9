package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {
    /** They number the rows, and say nothing about what is in them. */
    @Test
    void numbersThatAreNamesOfRowsAreNoFeatures() {
        assertThat(useless("order", i -> 10_000 + 3 * i)).contains("counts the rows");
        assertThat(useless("order", i -> 10_000 + 3 * (i + i / 9))).contains("counts the rows");
        for (String name : new String[] {"id", "ID", "patient_id", "Patient ID", "personId", "key"}) {
            assertThat(useless(name, ColumnGuessTest::scattered)).contains("is different in nearly every row");
        }
    }

    @Test
    void otherNumbersMayBe() {
        for (String name : new String[] {"weight", "rapid", "acid", "monkey", "idle"}) {
            assertThat(useless(name, ColumnGuessTest::scattered)).as(name).isEmpty();
        }
        assertThat(useless("id", i -> i % 30)).isEmpty();
        assertThat(useless("founded", i -> 1800 + 2 * i)).isEmpty();
    }

    @Test
    void aFlagThatIsEmptyWhereItIsNotSetIsNamedAsOne() {
        ColumnGuess flag = new ColumnGuess("capital");
        for (int i = 0; i < 100; i++) {
            flag.add(i % 7 == 0 ? "1" : "", '.');
        }
        assertThat(flag.useless()).contains("is the same wherever it is not empty; if empty means no, write no there");
    }

    private static int scattered(int i) {
        return i * 537_386 % 1_000_003;
    }

    private static Optional<String> useless(String name, IntUnaryOperator value) {
        ColumnGuess guess = new ColumnGuess(name);
        guess.begin();
        for (int i = 0; i < 100; i++) {
            guess.add(String.valueOf(value.applyAsInt(i)), '.');
        }
        return guess.useless();
    }
}
