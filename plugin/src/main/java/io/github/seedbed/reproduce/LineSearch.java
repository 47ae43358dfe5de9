package io.github.seedbed.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
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

    /** Returns the findings, each with fewer lines if fewer do; they share trainings side by side. */
    List<Finding> of(List<Finding> findings) throws IOException, InterruptedException, Experiments.Spent {
        List<Search> all = findings.stream().map(Search::new).toList();
        for (List<Search> open = open(all); !open.isEmpty(); open = open(all)) {
            List<Trial> some = new ArrayList<>();
            open.forEach(search -> some.addAll(search.trials()));
            Iterator<Outcome> outcomes = experiments.run(some).iterator();
            open.forEach(search -> search.learn(outcomes));
        }
        return all.stream().map(Search::result).toList();
    }

    /** Those that go on, as long as there are trainings left for all that they try next. */
    private List<Search> open(List<Search> all) {
        List<Search> open = new ArrayList<>();
        for (Search search : all) {
            if (search.groups.size() > left) {
                search.giveUp();
            } else if (!search.groups.isEmpty()) {
                left -= search.groups.size();
                open.add(search);
            }
        }
        return open;
    }

    private static List<List<String>> groups(List<String> places) {
        int size = (places.size() + MOST_LINES - 1) / MOST_LINES;
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < places.size(); i += size) {
            groups.add(places.subList(i, Math.min(i + size, places.size())));
        }
        return groups;
    }

    /** The search among the lines of one source. */
    private final class Search {
        private final Finding finding;
        private final List<Uses.Use> calls;
        private final int variant;
        private final List<String> moving = new ArrayList<>();

        /** Changed next, each group in a training: a group that moves something is divided. */
        private List<List<String>> groups;

        /** The project's one line: it is the cause if all others together move nothing. */
        private List<String> suspect = List.of();

        private int number;

        Search(Finding finding) {
            Source source = finding.source();
            this.finding = finding;
            this.calls = experiments.uses().of(source);
            this.variant =
                    source.variants().stream().map(Variant::changes).toList().indexOf(finding.changes()) + 1;
            this.groups = source.isByCall() ? first() : List.of();
        }

        /** Lines of the project are tried one by one, those of libraries together: few of them are ever the cause. */
        private List<List<String>> first() {
            List<String> own = calls.stream()
                    .filter(Uses.Use::isDirect)
                    .map(Uses.Use::place)
                    .sorted()
                    .distinct()
                    .toList();
            List<String> others = calls.stream()
                    .map(Uses.Use::place)
                    .filter(place -> !own.contains(place))
                    .sorted()
                    .distinct()
                    .toList();
            if (own.isEmpty() || others.isEmpty()) {
                List<String> all = own.isEmpty() ? others : own;
                return all.size() < 2 ? List.of() : groups(all);
            }
            List<List<String>> first = new ArrayList<>();
            if (own.size() == 1) {
                suspect = own;
            } else {
                first.addAll(groups(own));
            }
            first.add(others);
            return first;
        }

        List<Trial> trials() {
            return groups.stream()
                    .map(group -> Trial.of(finding.source(), variant, group, ++number))
                    .toList();
        }

        /** Takes what came of its trials. */
        void learn(Iterator<Outcome> outcomes) {
            List<List<String>> next = new ArrayList<>();
            for (List<String> group : groups) {
                if (experiments.moves(outcomes.next())) {
                    if (group.size() == 1) {
                        moving.addAll(group);
                    } else {
                        next.addAll(groups(group));
                    }
                }
            }
            if (!suspect.isEmpty()) {
                if (next.isEmpty() && moving.isEmpty()) {
                    moving.addAll(suspect);
                } else {
                    next.add(suspect);
                }
                suspect = List.of();
            }
            groups = next;
        }

        void giveUp() {
            groups.forEach(moving::addAll);
            moving.addAll(suspect);
            groups = List.of();
        }

        Finding result() {
            SortedSet<String> named = new TreeSet<>();
            calls.stream().filter(use -> moving.contains(use.place())).forEach(use -> named.add(use.line()));
            return named.isEmpty()
                    ? finding
                    : new Finding(
                            finding.source(), List.copyOf(named), finding.changes(), finding.places(), finding.also());
        }
    }
}
