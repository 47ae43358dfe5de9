package io.github.seedbed.internal.golden;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.profile.Profile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws inputs as somebody might type them, from the profile of the training data and from none of its rows. */
final class MadeUpInputs {
    private static final int DRAWS = 400;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final String UNSEEN = "(never seen)";

    private final List<Input> inputs;
    private final Profile profile;

    MadeUpInputs(List<Input> inputs, Profile profile) {
        this.inputs = inputs;
        this.profile = profile;
    }

    /** Returns inputs whose values are independent of each other. */
    List<Map<String, Object>> draw(SplittableRandom random) {
        Map<String, double[]> ranges = new LinkedHashMap<>();
        Map<String, MadeUpTexts> texts = new LinkedHashMap<>();
        for (Input input : inputs) {
            if (input.isNumber()) {
                ranges.put(input.name(), new double[] {profile.quantile(input, LOW), profile.quantile(input, HIGH)});
            } else if (input.isText()) {
                texts.put(input.name(), new MadeUpTexts(input, profile));
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Input input : inputs) {
                MadeUpTexts drawing = texts.get(input.name());
                values.put(
                        input.name(),
                        drawing == null ? value(input, ranges.get(input.name()), random) : drawing.draw(random));
            }
            rows.add(values);
        }
        return rows;
    }

    /**
     * Returns what is odd about an input to the input: a missing value, a text without a known word, a category that
     * was never seen.
     *
     * @param input in which nothing is odd
     */
    Map<String, Map<String, Object>> odd(Map<String, Object> input) {
        Map<String, Map<String, Object>> odd = new LinkedHashMap<>();
        odd.put("a missing value", with(input, inputs.get(0).name(), null));
        inputs.stream()
                .filter(Input::isText)
                .forEach(text -> odd.put(
                        "a text without a known word",
                        with(
                                input,
                                text.name(),
                                MadeUpTexts.unknown(text.vocabulary().orElseThrow()))));
        inputs.stream()
                .filter(any -> !any.isNumber() && !any.isText())
                .findFirst()
                .ifPresent(category -> odd.put("a category that was never seen", with(input, category.name(), UNSEEN)));
        return odd;
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
}
