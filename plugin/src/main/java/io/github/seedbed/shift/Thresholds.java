package io.github.seedbed.shift;

import io.github.seedbed.internal.shift.Finding;
import io.github.seedbed.internal.shift.Kind;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What turns a report into a failure: kinds of shift that must not be. */
public final class Thresholds {
    private static final String ANY = "any";
    private static final int MOST = 10;

    private final List<String> failOn;

    /**
     * Takes the kinds.
     *
     * @param failOn ids of {@link Kind}, or {@code any}; none fails on nothing
     * @throws ProblemException naming one that there is not
     */
    public Thresholds(List<String> failOn) {
        this.failOn = List.copyOf(failOn);
        List<String> known = new ArrayList<>(Kind.ids());
        known.add(ANY);
        List<Problem> problems = failOn.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Problem(
                        "There is no kind of shift \"" + name + "\"",
                        "-DfailOn",
                        "known are " + String.join(", ", known),
                        Nearest.hint(name, new TreeSet<>(known))))
                .toList();
        ProblemException.throwIfAny(problems);
    }

    /**
     * Ends with a problem if the report has such a kind.
     *
     * @param report what was found
     * @param file what was compared, as people know it
     * @throws ProblemException one for each kind, with what to do
     */
    public void require(ShiftReport report, String file) {
        List<Problem> problems = new ArrayList<>();
        for (Kind kind : report.kinds()) {
            if (failOn.contains(ANY) || failOn.contains(kind.toString())) {
                problems.add(new Problem(
                        "The data have shifted: " + kind.title(report.task()),
                        file,
                        why(report),
                        kind.advice(report.task())));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    private static String why(ShiftReport report) {
        List<Finding> shifted = report.shifted();
        String told = String.join(
                "; ",
                shifted.stream()
                        .limit(MOST)
                        .map(finding -> ShiftText.title(finding) + ": " + finding.words())
                        .toList());
        return told + (shifted.size() > MOST ? "; and " + (shifted.size() - MOST) + " more" : "");
    }
}
