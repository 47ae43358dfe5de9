package io.github.seedbed.check;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The search for the weights came to its end, as {@code config.json} says; else a warning: the model may serve. */
final class TrainingHasConverged extends Rule {
    TrainingHasConverged() {
        super("The search for the model's weights has converged, where the learner tells");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<RunConfig> config = bundle.run().ifReadable(RunFolder::config);
        return config.flatMap(RunConfig::convergence)
                .filter(end -> !end.reached() && !config.get().isSmoke())
                .map(end -> List.of(Finding.of(
                                this,
                                new Place(bundle.shown(RunFolder.CONFIG), 1),
                                "The model has not converged",
                                "after " + end.steps() + " steps " + Json.number(end.gain())
                                        + " are left to gain, enough are " + Json.number(end.enough()),
                                "raise l2 in experiment.yaml, or leave out features that give a label away")
                        .asWarning()))
                .orElse(List.of());
    }
}
