package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.runfile.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counters as Linux shows them, in a made-up folder. */
class EnergyCountersTest {
    @TempDir
    private Path folder;

    @Test
    void addsUpTheProcessors() throws IOException {
        domain(0, "package-0", 1_000_000);
        domain(1, "package-1", 5_000_000);
        domain(2, "psys", 9_000_000);
        EnergyCounters counters = EnergyCounters.start(folder);
        domain(0, "package-0", 2_500_000);
        domain(1, "package-1", 6_000_000);
        domain(2, "psys", 99_000_000);
        assertThat(counters.joules()).hasValue(2.5);
    }

    @Test
    void knowsThatACounterBeginsAnew() throws IOException {
        domain(0, "package-0", 9_000_000);
        EnergyCounters counters = EnergyCounters.start(folder);
        domain(0, "package-0", 1_000_000);
        assertThat(counters.joules()).hasValue(2);
    }

    @Test
    void inventsNothing() throws IOException {
        assertThat(EnergyCounters.start(folder.resolve("none")).joules()).isEmpty();
        domain(0, "package-0", 1);
        EnergyCounters counters = EnergyCounters.start(folder);
        Files.writeString(folder.resolve("intel-rapl:0/energy_uj"), "?");
        assertThat(counters.joules()).isEmpty();
    }

    @Test
    void standsInTheFactsOfTheRun() throws IOException {
        domain(0, "package-0", 0);
        ExecutionFacts measured = new ExecutionFacts(Clock.systemUTC(), folder);
        domain(0, "package-0", 3_000_000);
        assertThat(written(measured).energyJoules()).contains(3.0);
        assertThat(written(measured).cost())
                .contains(" s, ", "3 J of the machine's processors, for all its programs (");
        Execution other = written(new ExecutionFacts(Clock.systemUTC(), folder.resolve("none")));
        assertThat(other.energyJoules()).isEmpty();
        assertThat(other.cost()).contains("energy not measured on this machine (");
    }

    private Execution written(ExecutionFacts facts) throws IOException {
        facts.write(folder.resolve("run"));
        return Execution.parse(Files.readAllBytes(folder.resolve("run.json")), "run.json");
    }

    /** A counter of ten joules. */
    private void domain(int number, String name, long count) throws IOException {
        Path domain = Files.createDirectories(folder.resolve("intel-rapl:" + number));
        Files.writeString(domain.resolve("name"), name + "\n");
        Files.writeString(domain.resolve("energy_uj"), count + "\n");
        Files.writeString(domain.resolve("max_energy_range_uj"), "10000000\n");
    }
}
