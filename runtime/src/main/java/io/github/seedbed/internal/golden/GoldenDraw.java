package io.github.seedbed.internal.golden;

import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.profile.Profile;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.model.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes golden rows of a classifier from the profile of the training data, so that none of its rows is published: for
 * each label the surest of the drawn inputs, then the closest call, one with a missing value, and one with a category
 * that nobody has seen or with a text of which no word is known.
 */
public final class GoldenDraw {
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
        MadeUpInputs inputs = new MadeUpInputs(classifier.encoder().inputs(), profile);
        List<GoldenRows.Row> drawn = inputs.draw(new SplittableRandom(seed)).stream()
                .map(input -> row("drawn", input))
                .toList();
        List<GoldenRows.Row> golden = new ArrayList<>();
        for (String label : classifier.outputs()) {
            drawn.stream()
                    .filter(row -> row.label().orElseThrow().equals(label))
                    .max(Comparator.comparingDouble(row -> Collections.max(row.scores())))
                    .ifPresent(row -> golden.add(about("a clear case of " + label, row)));
        }
        GoldenRows.Row closest =
                drawn.stream().min(Comparator.comparingDouble(this::margin)).orElseThrow();
        golden.add(about("the closest call", closest));
        inputs.odd(closest.input()).forEach((about, input) -> golden.add(row(about, input)));
        return new GoldenRows(tolerance, classifier.outputs(), golden);
    }

    private GoldenRows.Row row(String about, Map<String, Object> input) {
        double[] scores = classifier.answer(input);
        return new GoldenRows.Row(
                about,
                input,
                Arrays.stream(scores).boxed().toList(),
                Optional.of(classifier.outputs().get(labelling.of(scores))));
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
