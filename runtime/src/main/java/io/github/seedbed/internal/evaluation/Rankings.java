package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The rankings by all labels, each label against all others. */
final class Rankings {
    private final List<Ranking> byLabel;
    private final List<Interval> rocAucs = new ArrayList<>();
    private final List<Interval> averagePrecisions = new ArrayList<>();
    private final Interval rocAuc;
    private final Interval averagePrecision;

    Rankings(Scored rows) {
        byLabel = IntStream.range(0, rows.labels().size())
                .mapToObj(label -> Ranking.of(rows, label))
                .toList();
        rocAuc = mean(Ranking::rocAuc, rocAucs);
        averagePrecision = mean(Ranking::averagePrecision, averagePrecisions);
    }

    private Interval mean(Function<Ranking, Ranking.Estimate> metric, List<Interval> each) {
        List<Ranking.Estimate> estimates = new ArrayList<>();
        for (Ranking ranking : byLabel) {
            if (ranking.isDefined()) {
                Ranking.Estimate estimate = metric.apply(ranking);
                estimates.add(estimate);
                each.add(estimate.interval());
            } else {
                each.add(Interval.UNDEFINED);
            }
        }
        return estimates.isEmpty()
                ? Interval.UNDEFINED
                : Ranking.Estimate.mean(estimates).interval();
    }

    /** Returns the mean of the areas under the ROC curves. */
    Interval rocAuc() {
        return rocAuc;
    }

    /** Returns the mean of the average precisions. */
    Interval averagePrecision() {
        return averagePrecision;
    }

    /** Returns the area under the ROC curve of one label. */
    Interval rocAuc(int label) {
        return rocAucs.get(label);
    }

    /** Returns the average precision of one label. */
    Interval averagePrecision(int label) {
        return averagePrecisions.get(label);
    }

    /** Returns the curves of all labels. */
    List<Metrics.Curve> curves() {
        return byLabel.stream().map(Ranking::curve).toList();
    }
}
