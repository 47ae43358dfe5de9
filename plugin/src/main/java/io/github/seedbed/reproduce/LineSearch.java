package io.github.seedbed.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Of the lines that use a source, finds those that move something when they alone get another value. */
final class LineSearch {
    /** So many lines, or groups of lines, are tried at a time. */
    private static final int MOST_LINES = 8;

    /** So many trainings it takes at most; what they leave open is named together. */
    static final int MOST_TRAININGS = 48;

    private final Experiments experiments;
    private int left = MOST_TRAININGS;

    LineSearch(Experiments experiments) {
        this.experiments = experiments;
    }

    /** Returns the finding with fewer lines, if fewer do. */
    Finding of(Finding finding) throws IOException, InterruptedException {
        Source source = finding.source();
        List<Uses.Use> calls = experiments.uses().of(source);
        List<String> places =
                calls.stream().map(Uses.Use::place).sorted().distinct().toList();
        if (!source.isByCall() || places.size() < 2) {
            return finding;
        }
        int variant = source.variants().stream().map(Variant::changes).toList().indexOf(finding.changes()) + 1;
        List<String> moving = moving(source, variant, places);
        SortedSet<String> named = new TreeSet<>();
        calls.stream().filter(use -> moving.contains(use.place())).forEach(use -> named.add(use.line()));
        return named.isEmpty()
                ? finding
                : new Finding(source, List.copyOf(named), finding.changes(), finding.places(), finding.also());
    }

    /** Of many places some are changed together first, and each of them alone only if that moves something. */
    private List<String> moving(Source source, int variant, List<String> places)
            throws IOException, InterruptedException {
        List<String> moving = new ArrayList<>();
        List<List<String>> groups = groups(places);
        for (int number = 0; !groups.isEmpty(); ) {
            if (groups.size() > left) {
                groups.forEach(moving::addAll);
                return moving;
            }
            left -= groups.size();
            List<Trial> some = new ArrayList<>();
            for (List<String> group : groups) {
                some.add(Trial.of(source, variant, group, ++number));
            }
            List<Outcome> outcomes = experiments.run(some);
            List<List<String>> next = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                if (experiments.moves(outcomes.get(i))) {
                    if (groups.get(i).size() == 1) {
                        moving.addAll(groups.get(i));
                    } else {
                        next.addAll(groups(groups.get(i)));
                    }
                }
            }
            groups = next;
        }
        return moving;
    }

    private static List<List<String>> groups(List<String> places) {
        int size = (places.size() + MOST_LINES - 1) / MOST_LINES;
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < places.size(); i += size) {
            groups.add(places.subList(i, Math.min(i + size, places.size())));
        }
        return groups;
    }
}
