package io.github.seedbed.check;

import io.github.seedbed.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a check found.
 *
 * @param findings sorted by who must act, then by place
 * @param waivers rule to the reason why it was not asked
 */
public record CheckReport(List<Finding> findings, Map<String, String> waivers) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::level)
            .thenComparing(Finding::owner)
            .thenComparing(finding -> finding.place().file())
            .thenComparing(finding -> finding.place().line());

    public CheckReport {
        findings = findings.stream().sorted(ORDER).toList();
        waivers = new TreeMap<>(waivers);
    }

    public List<Finding> of(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    List<Finding> of(Level level, Owner owner) {
        return of(level).stream().filter(finding -> finding.owner() == owner).toList();
    }

    /** The same, with everything an error that may stay open until a release. */
    public CheckReport forRelease() {
        return new CheckReport(
                findings.stream()
                        .map(finding -> finding.level() == Level.NOTE ? finding.asError() : finding)
                        .toList(),
                waivers);
    }

    /** Which documents are for other data, and how much is open for whom; nothing if nothing is. */
    public Optional<String> open() {
        List<String> others = of(Level.NOTE).stream()
                .filter(CheckReport::isForOtherData)
                .map(finding -> finding.place().file())
                .toList();
        long identity = of(Level.NOTE).stream().filter(CheckReport::isIdentity).count();
        long prompts = of(Level.NOTE).stream().filter(CheckReport::isPrompt).count();
        List<String> sentences = new ArrayList<>();
        if (!others.isEmpty()) {
            sentences.add("Written for other data, so that all answers there are open: " + String.join(", ", others)
                    + ". Read them again, then: mvn seedbed:reviewed");
        }
        if (prompts > 0) {
            sentences.add((prompts == 1 ? "1 prompt is" : prompts + " prompts are") + " open: " + owners()
                    + ". They may wait until a release: mvn verify -Prelease lists them");
        }
        if (identity > 0) {
            sentences.add("For a release authors, date, version and commit must be real, too (" + identity
                    + " to settle): the same command lists them");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", sentences));
    }

    private String owners() {
        List<String> owners = new ArrayList<>();
        for (Owner owner : Owner.values()) {
            long theirs =
                    of(Level.NOTE, owner).stream().filter(CheckReport::isPrompt).count();
            if (theirs > 0) {
                owners.add(theirs + " for the " + owner.title());
            }
        }
        return String.join(", ", owners);
    }

    private static boolean isPrompt(Finding finding) {
        return !isForOtherData(finding) && !isIdentity(finding);
    }

    private static boolean isIdentity(Finding finding) {
        return finding.what().equals(IdentityIsReal.NOT_YET);
    }

    private static boolean isForOtherData(Finding finding) {
        return finding.what().equals(PromptsAreAnswered.OTHER_DATA);
    }

    /** Everything that fails the build, below a line for each owner. */
    public List<Problem> problems() {
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
