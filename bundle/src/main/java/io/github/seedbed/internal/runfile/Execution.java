package io.github.seedbed.internal.runfile;

import io.github.seedbed.internal.json.Json;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code run.json}, next to a run, says: what is true of one execution only. It is never compared and never
 * published.
 *
 * @param started in UTC, to the second
 * @param seconds of wall time
 * @param cpuSeconds of all threads, where the system tells
 * @param energyJoules that the machine's processors took meanwhile, for this and all other programs; where they count
 *     it
 * @param energy how it was measured, or why it was not
 * @param java vendor and version
 * @param system name and architecture
 */
public record Execution(
        String started,
        double seconds,
        Optional<Double> cpuSeconds,
        Optional<Double> energyJoules,
        String energy,
        String java,
        String system) {
    /**
     * Reads the file.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws io.github.seedbed.problem.ProblemException naming the field that is unknown, missing or of a wrong type
     */
    public static Execution parse(byte[] bytes, String name) {
        return Json.read(bytes, name, Execution.class);
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        return Json.write(this);
    }

    /** Returns what it took, such as {@code 1.2 s, 2.9 CPU s, energy not measured on this machine}. */
    public String cost() {
        String cpu = cpuSeconds
                .map(value -> String.format(Locale.ROOT, ", %.1f CPU s", value))
                .orElse("");
        String joules = energyJoules
                .map(value -> String.format(Locale.ROOT, ", %.0f J ", value))
                .orElse(", energy ");
        return String.format(Locale.ROOT, "%.1f s", seconds) + cpu + joules + energy + " (" + system + ")";
    }
}
