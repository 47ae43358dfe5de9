package io.github.seedbed.maven.check;

import io.github.seedbed.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param findings sorted by who must act, then by place
 * @param waivers rule to the reason why it was not asked
 */
record Report(List<Finding> findings, Map<String, String> waivers) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::level)
            .thenComparing(Finding::owner)
            .thenComparing(finding -> finding.place().file())
            .thenComparing(finding -> finding.place().line());

    Report {
        findings = findings.stream().sorted(ORDER).toList();
        waivers = new TreeMap<>(waivers);
    }

    List<Finding> of(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    List<Finding> of(Level level, Owner owner) {
        return of(level).stream().filter(finding -> finding.owner() == owner).toList();
    }

    /** The same, with everything an error that may stay open until a release. */
    Report forRelease() {
        return new Report(
                findings.stream()
                        .map(finding -> finding.level() == Level.NOTE ? finding.asError() : finding)
                        .toList(),
                waivers);
    }

    /** How much is open for whom; nothing if nothing is. */
    Optional<String> open() {
        int all = of(Level.NOTE).size();
        List<String> owners = Stream.of(Owner.values())
                .filter(owner -> !of(Level.NOTE, owner).isEmpty())
                .map(owner -> of(Level.NOTE, owner).size() + " for the " + owner.title())
                .toList();
        return all == 0
                ? Optional.empty()
                : Optional.of((all == 1 ? "1 prompt is" : all + " prompts are") + " open: " + String.join(", ", owners)
                        + ". They may wait until a release: mvn verify -Prelease lists them");
    }

    /** Everything that fails the build, below a line for each owner. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Owner owner : Owner.values()) {
            List<Finding> theirs = of(Level.ERROR, owner);
            if (!theirs.isEmpty()) {
                problems.add(new Problem("For the " + owner.title() + ", " + theirs.size() + ":", "", "", ""));
                theirs.forEach(finding -> problems.add(finding.problem()));
            }
        }
        return problems;
    }
}
