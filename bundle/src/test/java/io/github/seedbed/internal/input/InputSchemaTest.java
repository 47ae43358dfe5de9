package io.github.seedbed.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.features.Input;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputSchemaTest {
    private static final int MANY = 5_000;

    private final InputSchema schema = new InputSchema(
            IntStream.range(0, MANY).mapToObj(InputSchemaTest::number).toList());

    private static Input number(int column) {
        return new Input(
                "x" + column,
                "x" + column,
                Optional.empty(),
                Optional.empty(),
                Optional.of(0.0),
                Optional.of(1.0),
                List.of(),
                Optional.empty(),
                column,
                Optional.empty());
    }

    /** To look for each name in a list of all takes minutes. */
    @Test
    void thousandsOfInputsTakeNotTheSquareOfTheirTime() {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            row.put("x" + i, i % 2);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 300; i++) {
            assertThat(schema.encode(row)).hasSize(MANY);
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
        row.put("y", 1);
        assertThatThrownBy(() -> schema.encode(row)).hasMessageStartingWith("The model has no input \"y\"");
    }
}
