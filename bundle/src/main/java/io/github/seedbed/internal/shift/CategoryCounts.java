package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.InputConfig;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A column of categories. */
final class CategoryCounts extends ColumnCounts {
    /** What the profile counts together. */
    private static final String RARE = "(rare)";

    /** So many unseen values are told, and kept: a column of free text has as many as rows. */
    private static final int MOST_TOLD = 5;

    /** A value of which fewer rows are expected may be absent by chance. */
    private static final int LEAST_EXPECTED = 5;

    private static final int MOST_KEPT = 10_000;

    private final List<String> known;
    private final List<String> names;
    private final DataProfile.CategoryFeature profile;
    private final Map<String, long[]> counts = new HashMap<>();
    private final Map<String, long[]> unseen = new HashMap<>();
    private long allUnseen;

    CategoryCounts(InputConfig input, DataProfile.CategoryFeature profile, int trained) {
        super(input.name(), trained, profile.missing());
        this.known = input.categories().orElse(List.of());
        this.profile = profile;
        this.names = known.stream().filter(profile.counts()::containsKey).toList();
        names.forEach(value -> counts.put(value, new long[1]));
    }

    void add(String value) {
        addRow();
        long[] count = counts.get(value);
        if (count != null) {
            count[0]++;
            return;
        }
        allUnseen++;
        long[] other = unseen.get(value);
        if (other != null) {
            other[0]++;
        } else if (unseen.size() < MOST_KEPT) {
            unseen.put(value, new long[] {1});
        }
    }

    @Override
    List<Finding> compared() {
        List<Finding> findings = new ArrayList<>();
        if (known() == 0 || trainedKnown() == 0) {
            return findings;
        }
        spelling().ifPresent(findings::add);
        renamed().ifPresent(findings::add);
        findings.add(neverSeen());
        double[][] pair = pair();
        double[][] shares = Shares.of(pair[0], pair[1]);
        findings.add(Finding.tested(
                        name(),
                        Aspect.DISTRIBUTION,
                        Shares.stabilityIndex(shares, trainedKnown(), known()),
                        Shares.chance(pair[0], pair[1]),
                        largest(shares))
                .with(Map.of("jensenShannon", Shares.jensenShannon(shares))));
        return findings;
    }

    /** Known values that are named in the profile; those that are not known are a finding of their own. */
    private double[][] pair() {
        double[] before = new double[names.size()];
        double[] now = new double[before.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = profile.counts().get(names.get(i));
            now[i] = counts.get(names.get(i))[0];
        }
        return new double[][] {before, now};
    }

    private String largest(double[][] shares) {
        int most = Shares.mostMoved(shares);
        return shares.length == 0
                ? "no value is named"
                : "\"" + names.get(most) + "\" in " + Words.percent(shares[most][1]) + " of the rows, in training in "
                        + Words.percent(shares[most][0]);
    }

    /**
     * Values that are not named in the profile: no training row had them, or too few. Of those few the training rows
     * had their share as well.
     */
    private Finding neverSeen() {
        long before = profile.counts().getOrDefault(RARE, 0);
        double share = (double) allUnseen / known();
        String told = String.join(
                ", ",
                unseen.entrySet().stream()
                        .sorted(Comparator.comparingLong((Map.Entry<String, long[]> entry) -> -entry.getValue()[0])
                                .thenComparing(Map.Entry::getKey))
                        .limit(MOST_TOLD)
                        .map(entry -> "\"" + entry.getKey() + "\" " + entry.getValue()[0])
                        .toList());
        return Finding.tested(
                name(),
                Aspect.UNSEEN,
                share,
                Tails.more(before, trainedKnown(), allUnseen, known()),
                Words.percent(share) + " of the rows have a value that training hardly saw or never"
                        + (told.isEmpty() ? "" : ": " + told));
    }

    /** Unseen values that are known ones but for case, spaces, accents and signs. */
    private Optional<Finding> spelling() {
        Map<String, String> plain = new TreeMap<>();
        known.forEach(value -> plain.put(plain(value), value));
        long rows = 0;
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, long[]> entry : new TreeMap<>(unseen).entrySet()) {
            String same = plain.get(plain(entry.getKey()));
            if (same != null && !same.equals(entry.getKey())) {
                rows += entry.getValue()[0];
                told.add("\"" + entry.getKey() + "\" for \"" + same + "\"");
            }
        }
        double share = (double) rows / known();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.fact(
                        name(),
                        Aspect.SPELLING,
                        share,
                        "other spellings of known values in " + Words.percent(share) + " of the rows: "
                                + String.join(", ", told.subList(0, Math.min(MOST_TOLD, told.size())))));
    }

    /** One known value is gone, and one new value has its share of the rows. */
    private Optional<Finding> renamed() {
        List<String> gone = names.stream()
                .filter(value -> counts.get(value)[0] == 0
                        && profile.counts().get(value) * (double) known() / trainedKnown() >= LEAST_EXPECTED)
                .toList();
        List<String> come = unseen.keySet().stream()
                .filter(value -> unseen.get(value)[0] >= LEAST_EXPECTED)
                .toList();
        if (gone.size() != 1 || come.size() != 1) {
            return Optional.empty();
        }
        long before = profile.counts().get(gone.get(0));
        long now = unseen.get(come.get(0))[0];
        double share = (double) now / known();
        return Tails.differ(before, trainedKnown(), now, known()) < Finding.ALPHA
                ? Optional.empty()
                : Optional.of(Finding.fact(
                        name(),
                        Aspect.RENAMED,
                        share,
                        "\"" + gone.get(0) + "\" is gone, \"" + come.get(0) + "\" has its share, "
                                + Words.percent(share)
                                + " of the rows, and no other column has changed: perhaps another name"));
    }

    private static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    List<String> binNames() {
        return names;
    }

    @Override
    double[] binned() {
        return pair()[1];
    }

    @Override
    Map<String, double[]> binnedByLabel() {
        Map<String, double[]> byLabel = new TreeMap<>();
        profile.byLabel().counts().forEach((label, ofLabel) -> {
            double[] bins = new double[names.size()];
            for (int i = 0; i < bins.length; i++) {
                bins[i] = ofLabel.getOrDefault(names.get(i), 0);
            }
            byLabel.put(label, bins);
        });
        return byLabel;
    }
}
