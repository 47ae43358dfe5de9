package io.github.seedbed.check;

import io.github.seedbed.internal.files.Resources;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Hub's lists of names, each a resource that tells its source. */
final class HubNames {
    /** The identifiers of licences, besides {@code other}. */
    static final SortedSet<String> LICENCES = list("licences.txt");

    /** The languages that have two letters. */
    static final SortedSet<String> LANGUAGES = list("languages.txt");

    /** What a model can be for. */
    static final SortedSet<String> TASKS = list("tasks.txt");

    /** The libraries that it has code snippets for: any other may be named. */
    static final SortedSet<String> LIBRARIES = list("libraries.txt");

    /** The metrics that its tasks are measured by: any other may be named. */
    static final SortedSet<String> METRICS = list("metrics.txt");

    private HubNames() {}

    private static SortedSet<String> list(String name) {
        return Resources.text(HubNames.class, name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
