package io.github.seedbed.reproduce;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many trainings may run side by side: as many as there are processors, while they all fit into memory. */
final class SideBySide {
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)([kKmMgG]?)");
    private static final int BITS = 10;

    /** What Java takes when nobody says anything: a quarter of the memory. */
    private static final int WITHOUT_SAYING = 4;

    private SideBySide() {}

    static int of(List<String> jvmArguments) {
        int fitting = jvmArguments.stream()
                .map(HEAP::matcher)
                .filter(Matcher::matches)
                .map(SideBySide::fitting)
                .reduce(WITHOUT_SAYING, (before, last) -> last);
        return Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), fitting));
    }

    private static int fitting(Matcher heap) {
        int power = " kmg"
                .indexOf(Character.toLowerCase(
                        heap.group(2).isEmpty() ? ' ' : heap.group(2).charAt(0)));
        long bytes = Long.parseLong(heap.group(1)) << (BITS * power);
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (int) Math.min(Integer.MAX_VALUE, system.getTotalMemorySize() / Math.max(1, bytes));
    }
}
