package io.github.seedbed.reference;

import java.io.IOException;

/** The keys of {@code experiment.yaml}. */
final class ExperimentPage {
    private ExperimentPage() {}

    static String text() throws IOException {
        return Page.top(
                        "experiment.yaml",
                        "its JSON Schema, which a test holds against the record that reads the file",
                        "Everything that a run depends on besides the code. A project ships the schema as"
                                + " `.mvn/experiment.schema.json`, and the first line of `experiment.yaml` names it, so"
                                + " that editors complete and check the file, offline too.",
                        "Every value can be overridden for one run by its path:"
                                + " `mvn compile seedbed:train -Dseedbed.arguments=--hyperparameters.epochs=10`. A key"
                                + " that nothing reads is an error, with its line and the nearest known key.")
                + SchemaTables.of("experiment").tables();
    }
}
