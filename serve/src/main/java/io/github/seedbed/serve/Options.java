package io.github.seedbed.serve;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a service is started.
 *
 * @param bundle the folder of the model
 * @param id the bundle's identity, if only that one is to be served
 * @param host to which it listens: the loopback address unless told otherwise
 * @param port 0 for any that is free
 * @param seconds that a request may take to arrive
 * @param page a folder of {@code mvn seedbed:demo} to be shown as well
 */
public record Options(Path bundle, Optional<String> id, String host, int port, int seconds, Optional<Path> page) {
    static final String LOOPBACK = "127.0.0.1";
    static final int PORT = 8080;
    /** How long a request may take to arrive, unless told otherwise. */
    public static final int SECONDS = 30;

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads arguments of the form {@code --name=value}.
     *
     * @param arguments {@code bundle}, {@code id}, {@code host}, {@code port}, {@code seconds} and {@code page}
     * @throws ProblemException naming each that is unknown or has no sense
     */
    public static Options of(String... arguments) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "bundle",
                "target/bundle",
                "host",
                LOOPBACK,
                "id",
                "",
                "page",
                "",
                "port",
                String.valueOf(PORT),
                "seconds",
                String.valueOf(SECONDS)));
        List<Problem> problems = new ArrayList<>();
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            if (!argument.startsWith("--") || parts.length < 2 || !values.containsKey(parts[0])) {
                problems.add(new Problem(
                        "There is no argument \"" + argument + "\"",
                        "the command line",
                        "known are --" + String.join("=…, --", values.keySet()) + "=…",
                        Nearest.hint(parts[0], values.keySet())));
            } else {
                values.put(parts[0], parts[1]);
            }
        }
        int port = whole(values, "port", 0, HIGHEST_PORT, problems);
        int seconds = whole(values, "seconds", 1, 3600, problems);
        ProblemException.throwIfAny(problems);
        return new Options(
                Path.of(values.get("bundle")),
                Optional.of(values.get("id")).filter(text -> !text.isEmpty()),
                values.get("host"),
                port,
                seconds,
                Optional.of(values.get("page")).filter(text -> !text.isEmpty()).map(Path::of));
    }

    private static int whole(Map<String, String> values, String name, int least, int most, List<Problem> problems) {
        String text = values.get(name);
        int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            problems.add(new Problem(
                    "The value of --" + name + " makes no sense",
                    "the command line",
                    "it is \"" + text + "\"",
                    "give a whole number from " + least + " to " + most));
        }
        return value;
    }
}
