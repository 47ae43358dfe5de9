package io.github.seedbed.internal.shift;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what kind of shift the findings are, as far as they tell. */
final class Diagnosis {
    private static final Set<Aspect> FAULTS = EnumSet.of(
            Aspect.ABSENT,
            Aspect.UNREADABLE,
            Aspect.UNIT,
            Aspect.SPELLING,
            Aspect.RENAMED,
            Aspect.REPEATED,
            Aspect.PRECISION,
            Aspect.GARBLED,
            Aspect.MISSING);

    private static final Set<Aspect> BEYOND =
            EnumSet.of(Aspect.RANGE, Aspect.UNSEEN, Aspect.SCRIPT, Aspect.UNKNOWN_TEXT);

    private static final Set<Aspect> INPUTS = EnumSet.of(Aspect.DISTRIBUTION, Aspect.LENGTH, Aspect.WORDS);

    private static final Set<Aspect> TRUTHS = EnumSet.of(Aspect.LABELS, Aspect.TARGET);

    private static final Set<Aspect> QUALITY = EnumSet.of(Aspect.ACCURACY, Aspect.ERRORS);

    /** Other shares of the labels explain a feature if they leave less than this of the distance. */
    private static final double LEFT = 0.5;

    private final List<Finding> findings;
    private final List<ColumnCounts> columns;
    private final Map<String, Double> labelShares;
    private final boolean slicesThatHold;
    private final Set<String> faulty = new TreeSet<>();

    Diagnosis(List<Finding> findings, List<ColumnCounts> columns, Map<String, Double> labelShares) {
        this.findings = findings.stream().filter(Finding::shifted).toList();
        this.slicesThatHold = slices(findings).anyMatch(slice -> !slice.shifted());
        this.columns = columns;
        this.labelShares = labelShares;
        this.findings.stream()
                .filter(finding -> FAULTS.contains(finding.aspect()))
                .forEach(finding -> faulty.add(finding.feature()));
    }

    /** That a category has another name only is unlikely where other columns have changed, too. */
    static List<Finding> withoutGuesses(List<Finding> findings) {
        Set<String> moved = findings.stream()
                .filter(finding ->
                        finding.shifted() && (INPUTS.contains(finding.aspect()) || BEYOND.contains(finding.aspect())))
                .map(Finding::feature)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> finding.aspect() != Aspect.RENAMED
                        || Set.of(finding.feature()).containsAll(moved))
                .toList();
    }

    List<Kind> kinds() {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!faulty.isEmpty()) {
            kinds.add(Kind.DATA_FAULT);
        }
        if (sound(BEYOND)) {
            kinds.add(Kind.EXTRAPOLATION);
        }
        boolean moved = sound(INPUTS);
        boolean isWorse = has(QUALITY);
        boolean labels = has(TRUTHS) || has(Set.of(Aspect.ANSWERS)) && faulty.isEmpty();
        // The same inputs with other truths, and worse answers: they mean something else now
        boolean sameInputs = !moved && isWorse;
        if (labels && !labelShares.isEmpty() && !sameInputs && (!moved || explained())) {
            kinds.add(Kind.LABEL);
        } else if (moved) {
            kinds.add(Kind.COVARIATE);
        }
        if (isWorse) {
            boolean isOneGroup = slicesThatHold && slices(findings).findAny().isPresent();
            if (isOneGroup) {
                kinds.add(Kind.SUBPOPULATION);
            } else if (kinds.isEmpty()) {
                kinds.add(Kind.CONCEPT);
            }
        }
        return List.copyOf(kinds);
    }

    /** How good the model is for one group. */
    private static Stream<Finding> slices(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        QUALITY.contains(finding.aspect()) && !finding.feature().isEmpty());
    }

    private boolean has(Set<Aspect> aspects) {
        return findings.stream().anyMatch(finding -> aspects.contains(finding.aspect()));
    }

    /** A wrong unit or spelling moves everything else of its column as well. */
    private boolean sound(Set<Aspect> aspects) {
        return findings.stream()
                .anyMatch(finding -> aspects.contains(finding.aspect()) && !faulty.contains(finding.feature()));
    }

    private boolean explained() {
        return columns.stream()
                .filter(column -> findings.stream()
                        .anyMatch(finding -> INPUTS.contains(finding.aspect())
                                && finding.feature().equals(column.name())
                                && !faulty.contains(column.name())))
                .allMatch(this::explained);
    }

    /** Mixed anew by the present shares of the labels, the training rows look like the new ones. */
    private boolean explained(ColumnCounts column) {
        double[] now = column.binned();
        double[] before = new double[now.length];
        double[] mixed = new double[now.length];
        column.binnedByLabel().forEach((label, bins) -> {
            double sum = 0;
            for (double bin : bins) {
                sum += bin;
            }
            for (int i = 0; i < bins.length; i++) {
                before[i] += bins[i];
                mixed[i] += sum == 0 ? 0 : labelShares.getOrDefault(label, 0.0) * bins[i] / sum;
            }
        });
        double distance = Shares.jensenShannon(Shares.of(before, now));
        return Shares.jensenShannon(Shares.of(mixed, now)) < LEFT * distance;
    }
}
