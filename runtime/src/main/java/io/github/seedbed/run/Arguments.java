package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command line of a training.
 *
 * @param experiment the settings file, {@code --experiment}
 * @param output the folder of the run, {@code --output}
 * @param smoke whether the section {@code smoke} applies, {@code --smoke=true}
 * @param overrides all others: setting to value
 */
record Arguments(Path experiment, Path output, boolean smoke, Map<String, String> overrides) {

    static Arguments parse(String... args) {
        Map<String, String> named = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String argument : args) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 2) {
                named.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else {
                problems.add(new Problem(
                        "The argument \"" + argument + "\" is not understood",
                        "command line",
                        "arguments have the form --name=value",
                        "write for example --seed=7, --hyperparameters.epochs=10 or --output=target/run"));
            }
        }
        ProblemException.throwIfAny(problems);
        String experiment = named.remove("experiment");
        String output = named.remove("output");
        String smoke = named.remove("smoke");
        return new Arguments(
                Path.of(experiment == null ? "experiment.yaml" : experiment),
                Path.of(output == null ? "target/run" : output),
                "true".equals(smoke),
                named);
    }
}
