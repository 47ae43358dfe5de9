package io.github.seedbed.internal.golden;

import io.github.seedbed.internal.profile.Profile;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.model.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes golden rows of a model of numbers, as {@link GoldenDraw} does of a classifier: of the drawn inputs the one with
 * the middle answer, with the lowest and with the highest, one with a missing value, and one with a category that
 * nobody has seen or with a text of which no word is known.
 */
public final class GoldenNumbers {
    private final Predictor model;
    private final Profile profile;

    /**
     * Makes rows for a model.
     *
     * @param model what gives the numbers
     * @param profile what gives plausible values
     */
    public GoldenNumbers(Predictor model, Profile profile) {
        this.model = model;
        this.profile = profile;
    }

    /**
     * Returns the rows.
     *
     * @param seed of the draws
     * @param tolerance the largest difference between two numbers that counts as equal
     */
    public GoldenRows draw(long seed, double tolerance) {
        MadeUpInputs inputs = new MadeUpInputs(model.encoder().inputs(), profile);
        List<GoldenRows.Row> drawn = inputs.draw(new SplittableRandom(seed)).stream()
                .map(input -> row("", input))
                .sorted(Comparator.comparingDouble(row -> row.scores().get(0)))
                .toList();
        GoldenRows.Row middle = drawn.get(drawn.size() / 2);
        List<GoldenRows.Row> golden = new ArrayList<>();
        golden.add(row("a middle answer", middle.input()));
        golden.add(row("the lowest answer", drawn.get(0).input()));
        golden.add(row("the highest answer", drawn.get(drawn.size() - 1).input()));
        inputs.odd(middle.input()).forEach((about, input) -> golden.add(row(about, input)));
        return new GoldenRows(tolerance, List.of(), golden);
    }

    private GoldenRows.Row row(String about, Map<String, Object> input) {
        return new GoldenRows.Row(
                about, input, Arrays.stream(model.answer(input)).boxed().toList(), Optional.empty());
    }
}
