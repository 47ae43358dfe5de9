package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The command line of a training.
 *
 * @param experiment the settings file, {@code --experiment}
 * @param output the folder of the run, {@code --output}
 * @param data the folder of the data files in place of the project's, {@code --data}, if it is there
 * @param lock what the run must be, {@code --lock}, if it is held against one
 * @param json whether to print JSON, {@code --log=json}
 * @param smoke whether the section {@code smoke} applies, {@code --smoke=true}
 * @param overrides all others: setting to value
 */
record Arguments(
        Path experiment,
        Path output,
        Optional<Path> data,
        Optional<Path> lock,
        boolean json,
        boolean smoke,
        Map<String, String> overrides) {
    /** What the image says in place of the first two of these, so that arguments of a container replace neither. */
    static final String OUTPUT = "seedbed.output";

    static final String DATA = "seedbed.data";

    private static final String JSON = "json";

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
        String log = named.remove("log");
        if (log != null && !List.of(JSON, "text").contains(log)) {
            throw new ProblemException(new Problem(
                    "The argument \"--log=" + log + "\" is not understood",
                    "command line",
                    "a run prints text or JSON",
                    "write --log=json, or leave it out"));
        }
        Optional<Path> mounted = Optional.ofNullable(System.getProperty(DATA)).map(Path::of);
        return new Arguments(
                path(named, "experiment").orElse(Path.of("experiment.yaml")),
                path(named, "output").orElse(Path.of(System.getProperty(OUTPUT, "target/run"))),
                path(named, "data").or(() -> mounted.filter(Files::isDirectory)),
                path(named, "lock"),
                JSON.equals(log),
                "true".equals(named.remove("smoke")),
                named);
    }

    /** Before anything is understood: how to say that it is not. */
    static boolean asksForJson(String... args) {
        return List.of(args).contains("--log=" + JSON);
    }

    private static Optional<Path> path(Map<String, String> named, String name) {
        return Optional.ofNullable(named.remove(name)).map(Path::of);
    }
}
