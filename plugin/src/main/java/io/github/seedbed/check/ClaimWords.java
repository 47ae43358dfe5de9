package io.github.seedbed.check;

import io.github.seedbed.metrics.Metric;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Parts of words without which no form of {@link ClaimPatterns} matches: they are found in no time, patterns are not.
 */
final class ClaimWords {
    static final ClaimWords METRIC = new ClaimWords(
            "acc f1 f-score precision recall sensitiv specific loss entropy brier ece auc auprc auroc curve rate mcc"
                    + " kappa rmse mae top- error "
                    + String.join(
                            " ", Stream.of(Metric.values()).map(Metric::title).toList()));
    static final ClaimWords SHARE = new ClaimWords(
            "right correct accurate true wrong misclass mistake err fail mislabel misident confus false");
    static final ClaimWords TEST = new ClaimWords("test evaluat validat assess check held hold kept set put");
    static final ClaimWords TRAINING = new ClaimWords("train fitted learn");

    private static final List<ClaimWords> ALL = List.of(METRIC, SHARE, TEST, TRAINING, new ClaimWords("baseline"));

    private final List<String> parts;

    private ClaimWords(String parts) {
        this.parts = List.of(parts.toLowerCase(Locale.ROOT).split(" "));
    }

    /** Whether a text in lower case has one of all of them. */
    static boolean anyIn(String text) {
        return ALL.stream().anyMatch(words -> words.areIn(text));
    }

    /** Whether a text in lower case has one of them. */
    boolean areIn(String text) {
        return parts.stream().anyMatch(text::contains);
    }
}
