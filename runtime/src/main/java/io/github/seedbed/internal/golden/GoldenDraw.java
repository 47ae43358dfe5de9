package io.github.seedbed.internal.golden;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.profile.Profile;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.model.Predictor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes golden rows of a classifier from the profile of the training data, so that none of its rows is published: for
 * each label the surest of the drawn inputs, then the closest call, one with a missing value, and one with a category
 * that nobody has seen or with a text of which no word is known.
 */
public final class GoldenDraw {
    private static final int DRAWS = 400;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final String UNSEEN = "(never seen)";

    private final Predictor classifier;
    private final Profile profile;
    private final Labelling labelling;

    /**
     * Makes rows for a classifier.
     *
     * @param classifier what gives the scores
     * @param profile what gives plausible values
     * @param labelling which label the scores stand for
     */
    public GoldenDraw(Predictor classifier, Profile profile, Labelling labelling) {
        this.classifier = classifier;
        this.profile = profile;
        this.labelling = labelling;
    }

    /**
     * Returns the rows.
     *
     * @param seed of the draws
     * @param tolerance the largest difference between two scores that counts as equal
     */
    public GoldenRows draw(long seed, double tolerance) {
        List<GoldenRows.Row> drawn = drawn(new SplittableRandom(seed));
        List<GoldenRows.Row> golden = new ArrayList<>();
        for (String label : classifier.outputs()) {
            drawn.stream()
                    .filter(row -> row.label().equals(label))
                    .max(Comparator.comparingDouble(row -> Collections.max(row.scores())))
                    .ifPresent(row -> golden.add(about("a clear case of " + label, row)));
        }
        GoldenRows.Row closest =
                drawn.stream().min(Comparator.comparingDouble(this::margin)).orElseThrow();
        golden.add(about("the closest call", closest));
        golden.add(row("a missing value", with(closest.input(), first(), null)));
        classifier.encoder().inputs().stream()
                .filter(Input::isText)
                .forEach(input -> golden.add(row(
                        "a text without a known word",
                        with(
                                closest.input(),
                                input.name(),
                                MadeUpTexts.unknown(input.vocabulary().orElseThrow())))));
        classifier.encoder().inputs().stream()
                .filter(input -> !input.isNumber() && !input.isText())
                .findFirst()
                .ifPresent(input ->
                        golden.add(row("a category that was never seen", with(closest.input(), input.name(), UNSEEN))));
        return new GoldenRows(tolerance, classifier.outputs(), golden);
    }

    private String first() {
        return classifier.encoder().inputs().get(0).name();
    }

    private List<GoldenRows.Row> drawn(SplittableRandom random) {
        Map<String, double[]> ranges = new LinkedHashMap<>();
        Map<String, MadeUpTexts> texts = new LinkedHashMap<>();
        for (Input input : classifier.encoder().inputs()) {
            if (input.isNumber()) {
                ranges.put(input.name(), new double[] {profile.quantile(input, LOW), profile.quantile(input, HIGH)});
            } else if (input.isText()) {
                texts.put(input.name(), new MadeUpTexts(input, profile));
            }
        }
        List<GoldenRows.Row> rows = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Input input : classifier.encoder().inputs()) {
                MadeUpTexts drawing = texts.get(input.name());
                values.put(
                        input.name(),
                        drawing == null ? value(input, ranges.get(input.name()), random) : drawing.draw(random));
            }
            rows.add(row("drawn", values));
        }
        return rows;
    }

    private static Object value(Input input, double[] range, SplittableRandom random) {
        if (!input.isNumber()) {
            List<String> known = input.categories();
            return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        }
        return rounded(range[0] + random.nextDouble() * (range[1] - range[0]), input);
    }

    /** To the precision of the measurement, so that the rows read like ones that somebody might type. */
    private static BigDecimal rounded(double value, Input input) {
        BigDecimal step =
                new BigDecimal(input.step().map(String::valueOf).orElseGet(() -> value == 0 ? "1" : magnitude(value)));
        BigDecimal steps = new BigDecimal(value).divide(step, 0, RoundingMode.HALF_EVEN);
        BigDecimal result = steps.multiply(step).stripTrailingZeros();
        return result.scale() < 0 ? result.setScale(0) : result;
    }

    /** A thousandth of the number's power of ten. */
    private static String magnitude(double value) {
        return "1e" + ((int) Math.floor(StrictMath.log10(Math.abs(value))) - 3);
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(input);
        copy.put(name, value);
        return copy;
    }

    private GoldenRows.Row row(String about, Map<String, Object> input) {
        double[] scores = classifier.answer(input);
        return new GoldenRows.Row(
                about,
                input,
                Arrays.stream(scores).boxed().toList(),
                classifier.outputs().get(labelling.of(scores)));
    }

    private static GoldenRows.Row about(String about, GoldenRows.Row row) {
        return new GoldenRows.Row(about, row.input(), row.scores(), row.label());
    }

    private double margin(GoldenRows.Row row) {
        if (labelling.decided() >= 0) {
            return Math.abs(row.scores().get(labelling.decided()) - labelling.threshold());
        }
        List<Double> sorted = row.scores().stream().sorted().toList();
        return sorted.get(sorted.size() - 1) - sorted.get(Math.max(0, sorted.size() - 2));
    }
}
