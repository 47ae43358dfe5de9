package io.github.seedbed.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Hub's lists of names, each a resource that tells its source. */
public final class HubNames {
    /** The identifiers of licences, besides {@code other}. */
    public static final SortedSet<String> LICENCES = list("licences.txt");

    /** The languages that have two letters. */
    public static final SortedSet<String> LANGUAGES = list("languages.txt");

    /** What a model can be for. */
    public static final SortedSet<String> TASKS = list("tasks.txt");

    private HubNames() {}

    private static SortedSet<String> list(String name) {
        try (InputStream in = HubNames.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
