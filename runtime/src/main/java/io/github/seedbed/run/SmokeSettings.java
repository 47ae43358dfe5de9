package io.github.seedbed.run;

import io.github.seedbed.internal.settings.Section;
import io.github.seedbed.internal.settings.SettingsFile;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The section {@code smoke}: what a short training for everyday builds does less of.
 *
 * @param rows how many rows of each file are used, evenly from its whole length; all if absent
 * @param hyperparameters the values that replace those of the section {@code hyperparameters}
 */
record SmokeSettings(Optional<Integer> rows, Optional<Section> hyperparameters) {
    private static final String SECTION = "smoke.";
    private static final String REPLACED = SECTION + "hyperparameters.";

    SmokeSettings {
        if (rows.isPresent() && rows.get() < 1) {
            throw new IllegalArgumentException("smoke.rows must be at least 1");
        }
    }

    /** Returns the settings of a smoke run: those of the section stand in for the ones of the same name. */
    static SettingsFile applied(SettingsFile settings, Arguments arguments) {
        Map<String, String> values = settings.values();
        Map<String, String> smoke = new TreeMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(REPLACED)) {
                smoke.put(path.substring(SECTION.length()), value);
            }
        });
        List<Problem> problems = new ArrayList<>();
        for (String path : smoke.keySet()) {
            if (!values.containsKey(path)) {
                problems.add(new Problem(
                        "There is no setting \"" + path + "\"",
                        arguments.experiment() + ", " + SECTION + path,
                        "a smoke run can only replace what the section hyperparameters holds",
                        Nearest.hint(
                                path,
                                values.keySet().stream()
                                        .filter(name -> name.startsWith("hyperparameters."))
                                        .toList())));
            }
        }
        ProblemException.throwIfAny(problems);
        // What is said on the command line wins over both
        return settings.with(smoke).with(arguments.overrides());
    }

    /** Returns the rows that are used: every so many, for files are often sorted by what is predicted. */
    Table of(Table table) {
        int all = table.size();
        int wanted = Math.min(rows.orElse(all), all);
        AtomicInteger index = new AtomicInteger();
        return table.where(row -> {
            long i = index.getAndIncrement();
            return (i + 1) * wanted / all > i * wanted / all;
        });
    }

    static ProblemException missing(Arguments arguments) {
        return new ProblemException(new Problem(
                "There is no smoke run",
                arguments.experiment().toString(),
                "a smoke run is asked for, and there is no section smoke",
                "add one, such as smoke: {rows: 100}; or train the full thing: -Dseedbed.smoke=false"));
    }
}
