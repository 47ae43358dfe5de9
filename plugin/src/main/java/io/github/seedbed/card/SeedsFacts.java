package io.github.seedbed.card;

import io.github.seedbed.metrics.Interval;
import io.github.seedbed.seeds.SeedsReport;
import java.util.List;
import java.util.Optional;

/** What other seeds give, as the reference {@code $metrics.seeds}. */
final class SeedsFacts {
    private SeedsFacts() {}

    static String text(long seed, Optional<SeedsReport> report) {
        return report.map(SeedsFacts::text)
                .orElse("Only seed " + seed + " was tried: what another one would give is not known.");
    }

    private static String text(SeedsReport report) {
        List<Long> seeds = report.seeds();
        MarkdownTable table = MarkdownTable.of(
                "Metric",
                "Mean (95 % interval)",
                "Standard deviation",
                "Least",
                "Most",
                "This model (seed " + seeds.get(0) + ")");
        report.metrics()
                .forEach((metric, spread) -> table.row(
                        metric.title(),
                        spread.interval().toString(),
                        Interval.unknown(spread.standardDeviation()).toString(),
                        Interval.unknown(spread.min()).toString(),
                        Interval.unknown(spread.max()).toString(),
                        Interval.unknown(spread.values().get(0)).toString()));
        return "Trained with " + seeds.size() + " seeds, " + seeds.get(0) + " to " + seeds.get(seeds.size() - 1)
                + ", each of which also holds back other test rows. The interval is that of the mean, with Nadeau and"
                + " Bengio's correction for test rows that several seeds share:\n\n" + table;
    }
}
