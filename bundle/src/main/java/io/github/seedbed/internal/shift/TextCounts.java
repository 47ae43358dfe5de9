package io.github.seedbed.internal.shift;

import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.text.Tokens;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A column of texts. */
final class TextCounts extends ColumnCounts {
    private static final Set<UnicodeScript> NO_SCRIPT =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);

    /** How Windows-1252 reads the bytes 80 to BF. */
    private static final String FOLLOWING =
            "\\u0080-\\u00BF\\u20AC\\u201A\\u0192\\u201E\\u2026\\u2020\\u2021\\u02C6\\u2030\\u0160\\u2039"
                    + "\\u0152\\u017D\\u2018\\u2019\\u201C\\u201D\\u2022\\u2013\\u2014\\u02DC\\u2122\\u0161\\u203A\\u0153\\u017E\\u0178";

    /**
     * What UTF-8 becomes when it is read as Windows-1252 or Latin-1: a lead byte of the Latin and Cyrillic letters, or
     * of punctuation, and what follows it; a control character of Latin-1; and the sign for what could not be read.
     */
    private static final Pattern GARBLED = Pattern.compile("\\uFFFD|[\\u0080-\\u009F]|[\\u00C2\\u00C3\\u00D0\\u00D1]["
            + FOLLOWING + "]|\\u00E2[" + FOLLOWING + "]{2}");

    private final DataProfile.TextFeature profile;
    private final Vocabulary vocabulary;
    private final int[] rowsWithTerm;
    private final double[] lengths;
    private final Map<UnicodeScript, long[]> scripts = new TreeMap<>();
    private final Set<UnicodeScript> knownScripts = new TreeSet<>();
    private long garbled;
    private long words;
    private long unknown;

    TextCounts(InputConfig input, DataProfile.TextFeature profile, int trained, Vocabulary vocabulary) {
        super(input.name(), trained, profile.missing());
        this.profile = profile;
        this.vocabulary = vocabulary;
        this.rowsWithTerm = new int[vocabulary.size()];
        this.lengths = emptyBins(profile.byLabel());
        vocabulary.words().forEach(word -> knownScripts.add(script(word)));
    }

    void add(String text) {
        addRow();
        garbled += GARBLED.matcher(text).find() ? 1 : 0;
        List<String> tokens = Tokens.of(text);
        int[] terms = vocabulary.columns(tokens);
        Arrays.stream(terms).distinct().forEach(term -> rowsWithTerm[term]++);
        unknown += terms.length == 0 ? 1 : 0;
        double bin = (tokens.size() - profile.byLabel().low())
                / Math.max(1, profile.byLabel().width());
        lengths[Math.max(0, Math.min(lengths.length - 1, (int) bin))]++;
        for (String word : tokens) {
            words++;
            scripts.computeIfAbsent(script(word), key -> new long[1])[0]++;
        }
    }

    private static UnicodeScript script(String word) {
        return UnicodeScript.of(word.codePointAt(0));
    }

    @Override
    List<Finding> compared() {
        List<Finding> findings = new ArrayList<>();
        if (known() == 0 || trainedKnown() == 0) {
            return findings;
        }
        double before = (double) profile.unknown() / trainedKnown();
        double now = (double) unknown / known();
        findings.add(Finding.tested(
                name(),
                Aspect.UNKNOWN_TEXT,
                Math.abs(now - before),
                Tails.differ(profile.unknown(), trainedKnown(), unknown, known()),
                "no word is known in " + Words.percent(now) + " of the texts, in training in "
                        + Words.percent(before)));
        if (garbled > 0) {
            double share = (double) garbled / known();
            findings.add(Finding.fact(
                    name(),
                    Aspect.GARBLED,
                    share,
                    Words.percent(share)
                            + " of the texts hold characters that arise when one encoding is read as another"));
        }
        findings.add(length());
        findings.add(terms());
        scripts.forEach((script, count) -> {
            if (!knownScripts.contains(script) && !NO_SCRIPT.contains(script)) {
                double share = (double) count[0] / words;
                findings.add(Finding.fact(
                        name(),
                        Aspect.SCRIPT,
                        share,
                        Words.percent(share) + " of the words are written in " + script
                                + ", in which the model knows none"));
            }
        });
        return findings;
    }

    private Finding length() {
        double[] before = trainedBins();
        double[][] shares = Shares.of(before, lengths);
        return Finding.tested(
                        name(),
                        Aspect.LENGTH,
                        Shares.stabilityIndex(shares, trainedKnown(), known()),
                        Shares.chance(before, lengths),
                        Words.number((double) words / known()) + " words on average")
                .with(Map.of("jensenShannon", Shares.jensenShannon(shares)));
    }

    /** Each of the most frequent terms is a comparison of its own: the least likely one stands for all. */
    private Finding terms() {
        Map<String, Integer> trained = profile.counts();
        record Change(String term, double before, double now, double p) {}
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < rowsWithTerm.length; i++) {
            Integer count = trained.get(vocabulary.terms().get(i));
            if (count != null) {
                changes.add(new Change(
                        vocabulary.terms().get(i),
                        (double) count / trainedKnown(),
                        (double) rowsWithTerm[i] / known(),
                        Tails.differ(count, trainedKnown(), rowsWithTerm[i], known())));
            }
        }
        changes.sort(Comparator.comparingDouble(Change::p)
                .thenComparing(change -> -Math.abs(change.now() - change.before()))
                .thenComparing(Change::term));
        List<Change> first = changes.subList(0, Math.min(5, changes.size()));
        double effect = first.stream()
                .mapToDouble(change -> Math.abs(change.now() - change.before()))
                .max()
                .orElse(0);
        double p = first.isEmpty() ? 1 : Math.min(1, first.get(0).p() * changes.size());
        return Finding.tested(
                name(),
                Aspect.WORDS,
                effect,
                p,
                "in rows before and now: "
                        + String.join(
                                ", ",
                                first.stream()
                                        .map(change -> "\"" + change.term() + "\" " + Words.percent(change.before())
                                                + " and " + Words.percent(change.now()))
                                        .toList()));
    }

    @Override
    List<String> binNames() {
        return binNames(profile.byLabel().low(), profile.byLabel().width(), lengths.length);
    }

    @Override
    double[] binned() {
        return lengths.clone();
    }

    @Override
    Map<String, double[]> binnedByLabel() {
        return doubles(profile.byLabel().counts());
    }
}
