package io.github.seedbed.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the processors of this machine count of their energy: the package domains of RAPL (Intel 64 and IA-32
 * Architectures Software Developer's Manual, volume 3, section "Platform Specific Power Management Support"), as Linux
 * shows them below {@code /sys/class/powercap}. They count for all programs of the machine.
 */
final class EnergyCounters {
    /** Where Linux shows them. */
    static final Path LINUX = Path.of("/sys/class/powercap");

    /** Why there are no joules, if there are none. */
    static final String UNMEASURED = "not measured on this machine";

    private static final double MICRO = 1e-6;

    /** No machine has more sockets; its parts, such as cores and memory, are numbered below them. */
    private static final int MOST = 16;

    private final Path folder;

    /** Name of a domain to its count at the beginning, in microjoules. */
    private final SortedMap<String, Long> before;

    private EnergyCounters(Path folder) {
        this.folder = folder;
        this.before = counts();
    }

    /**
     * Begins to measure.
     *
     * @param folder where the counters are; need not exist
     */
    static EnergyCounters start(Path folder) {
        return new EnergyCounters(folder);
    }

    /** Returns the joules since the start; empty if the machine counts none, or lets only others read them. */
    OptionalDouble joules() {
        SortedMap<String, Long> after = counts();
        if (before.isEmpty() || !after.keySet().equals(before.keySet())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(after.keySet().stream()
                .mapToDouble(name -> MICRO * since(name, before.get(name), after.get(name)))
                .sum());
    }

    /** A counter begins anew when it is full: every hour or so, under load. */
    private long since(String name, long first, long last) {
        return last >= first ? last - first : last - first + number(name, "max_energy_range_uj");
    }

    private SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < MOST; i++) {
            String name = "intel-rapl:" + i;
            // The domain "psys" counts the package once more
            long count = text(name, "name").startsWith("package") ? number(name, "energy_uj") : -1;
            if (count >= 0) {
                counts.put(name, count);
            }
        }
        return counts;
    }

    private long number(String domain, String file) {
        String text = text(domain, file);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private String text(String domain, String file) {
        try {
            return Files.readString(folder.resolve(domain).resolve(file)).strip();
        } catch (IOException e) {
            return ""; // not there, or for the administrator only
        }
    }
}
