package io.github.seedbed.check;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.metrics.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A number in prose that says how good the model is, and on how many rows, is the run's, or names its source. */
final class MetricsAreTheRuns extends Rule {
    MetricsAreTheRuns() {
        super("A metric in prose that claims to be one of the model's is one of the run's");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<Results> metrics = bundle.run().ifReadable(RunFolder::metrics);
        Optional<RunConfig> config = bundle.run().ifReadable(RunFolder::config);
        List<Finding> findings = new ArrayList<>();
        if (metrics.isPresent() && config.isPresent()) {
            Truth truth = Truth.of(metrics.get(), config.get().split().train(), bundle.seeds());
            Set<String> columns = columns(config.get());
            for (BundleDocument document : bundle.documents()) {
                Claims.in(Prose.of(document.markdown())).stream()
                        .filter(claim -> !truth.holds(claim) && !columns.contains(plain(claim.metric())))
                        .map(claim -> finding(document, claim, metrics.get().task()))
                        .filter(finding -> !findings.contains(finding))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    /** Who has a column "F1" or "precision" tells its values; whether a number is one or a metric nobody can see. */
    private static Set<String> columns(RunConfig config) {
        return Stream.concat(
                        Stream.of(config.target().name(), config.target().title()),
                        config.features().stream().flatMap(input -> Stream.of(input.name(), input.title())))
                .map(MetricsAreTheRuns::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }

    private Finding finding(BundleDocument document, Claim claim, Task task) {
        return Finding.of(
                this,
                document.place(claim.line(), claim.part()),
                "A metric is not the run's",
                "\"" + claim.text() + "\" is there, and " + denied(claim),
                "let the build write it, such as " + reference(claim, task) + ", in " + document.source()
                        + "; or say it without a number; of another model, name the source: (Smith 2020), or a link");
    }

    private static String denied(Claim claim) {
        Claim.Amount amount = claim.amount();
        return switch (claim.kind()) {
            case METRIC -> "metrics.json has no " + claim.metric() + " of " + amount;
            case RIGHT -> "metrics.json has no accuracy of " + amount;
            case WRONG -> "metrics.json has no share of errors of " + amount;
            case WRONG_ROWS -> "the model is not wrong for " + amount + " test rows";
            case TEST_ROWS -> "the run did not test on " + amount + " rows";
            case TRAINING_ROWS -> "the run did not train on " + amount + " rows";
            case GAP -> "model and baseline are not " + amount.value() + " points apart";
        };
    }

    private static String reference(Claim claim, Task task) {
        return switch (claim.kind()) {
            case METRIC, RIGHT, GAP -> "$metrics." + task.first().key();
            case WRONG, WRONG_ROWS -> "$metrics.errors";
            case TEST_ROWS -> "$data.testRows";
            case TRAINING_ROWS -> "$data.trainRows";
        };
    }
}
