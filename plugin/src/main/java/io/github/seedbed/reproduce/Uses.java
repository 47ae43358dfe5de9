package io.github.seedbed.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which sources trainings used, and where: what the agent noted. */
final class Uses {
    static final String FILE = "uses.txt";

    private final SortedSet<Use> uses = new TreeSet<>();

    /**
     * One line that uses a source.
     *
     * @param source what it uses
     * @param caller the line of the project, as in a stack trace; empty if a library does it by itself
     * @param place the call: the same line, or one of a library
     * @param detail what is asked for, such as the name of a variable
     */
    record Use(Source source, String caller, String place, String detail) implements Comparable<Use> {
        /** Those of the project come first: they are what a person can change. */
        @Override
        public int compareTo(Use other) {
            int order = source.compareTo(other.source);
            order = order == 0 ? Boolean.compare(caller.isEmpty(), other.caller.isEmpty()) : order;
            return order == 0
                    ? (caller + "\t" + place + "\t" + detail)
                            .compareTo(other.caller + "\t" + other.place + "\t" + other.detail)
                    : order;
        }

        /** Returns whether the project calls the source itself, and not through a library. */
        boolean isDirect() {
            return !caller.isEmpty() && caller.equals(place);
        }

        /** Returns the line that a person looks at. */
        String line() {
            return caller.isEmpty() ? place : caller;
        }
    }

    /** Adds what one training noted; nothing if it had no agent, or did not come to its end. */
    void read(Path folder) throws IOException {
        readFile(folder.resolve(FILE));
    }

    void readFile(Path file) throws IOException {
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", -1);
                uses.add(new Use(Source.named(parts[0]), parts[1], parts[2], parts[3]));
            }
        }
    }

    void addAll(Uses others) {
        uses.addAll(others.uses);
    }

    SortedSet<Source> sources() {
        SortedSet<Source> sources = new TreeSet<>();
        uses.forEach(use -> sources.add(use.source()));
        return sources;
    }

    List<Use> of(Source source) {
        return uses.stream().filter(use -> use.source() == source).toList();
    }

    /** Returns the project's own lines; or those that call a library which uses it; or those of the library. */
    List<String> lines(Source source) {
        Collection<String> direct = new TreeSet<>();
        Collection<String> through = new TreeSet<>();
        Collection<String> alone = new TreeSet<>();
        for (Use use : of(source)) {
            (use.isDirect() ? direct : use.caller().isEmpty() ? alone : through).add(use.line());
        }
        return List.copyOf(!direct.isEmpty() ? direct : !through.isEmpty() ? through : alone);
    }
}
