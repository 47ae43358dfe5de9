package io.github.seedbed.internal.shift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects for the number of comparisons, so that of all of them together no one is called different by chance in more
 * than 5 % of undisturbed data: Holm 1979.
 */
final class Holm {
    private Holm() {}

    static List<Finding> corrected(List<Finding> findings) {
        List<Integer> order = IntStream.range(0, findings.size())
                .filter(i -> findings.get(i).p().isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> findings.get(i).p().orElseThrow()))
                .toList();
        List<Finding> corrected = new ArrayList<>(findings);
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            Finding finding = findings.get(order.get(rank));
            largest = Math.max(largest, Math.min(1, finding.p().orElseThrow() * (order.size() - rank)));
            corrected.set(order.get(rank), finding.corrected(largest));
        }
        return corrected;
    }
}
