package io.github.seedbed.picture;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How the values of a column were distributed in training, and how they are now: pairs of bars. */
public final class ShiftPicture {
    private static final double WIDTH = 640;
    private static final double LEFT = 190;
    private static final double PLOT = 340;
    private static final double TOP = 44;
    private static final double LINE = 30;
    private static final int LONGEST = 26;

    /** More bars than that are not looked at: the largest differences are. */
    private static final int MOST = 16;

    private ShiftPicture() {}

    /**
     * Draws a column.
     *
     * @param name unique among the drawings of a page
     * @param title of the column
     * @param names of the bars
     * @param before shares of the training rows
     * @param now shares of the new rows
     * @return SVG
     */
    public static String of(String name, String title, List<String> names, List<Double> before, List<Double> now) {
        List<Integer> shown = names.size() <= MOST
                ? IntStream.range(0, names.size()).boxed().toList()
                : IntStream.range(0, names.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -Math.abs(now.get(i) - before.get(i))))
                        .limit(MOST)
                        .sorted()
                        .toList();
        double most = Math.max(0.01, Math.max(Collections.max(before), Collections.max(now)));
        Svg svg = new Svg(
                name,
                WIDTH,
                TOP + LINE * shown.size() + 8,
                title,
                "Shares of the rows in training and now: " + told(shown, names, before, now));
        svg.text("bold start", 8, 20, Labels.shortened(title, 2 * LONGEST));
        svg.text("soft end small", WIDTH - 8, 14, "outline: training");
        svg.text("soft end small", WIDTH - 8, 30, "filled: now");
        for (int line = 0; line < shown.size(); line++) {
            int i = shown.get(line);
            double y = TOP + LINE * line;
            svg.text("text end", LEFT - 10, y + 16, Labels.shortened(names.get(i), LONGEST));
            svg.rectangle("model", LEFT, y + 4, PLOT * now.get(i) / most, 14, 1);
            svg.rectangle("base", LEFT, y + 1, PLOT * before.get(i) / most, 20, 1);
            svg.text("soft start small", LEFT + PLOT + 8, y + 16, percent(before.get(i)) + " → " + percent(now.get(i)));
        }
        return svg.finish();
    }

    private static String told(List<Integer> shown, List<String> names, List<Double> before, List<Double> now) {
        return String.join(
                ", ",
                shown.stream()
                        .map(i -> names.get(i) + " " + percent(before.get(i)) + " and " + percent(now.get(i)))
                        .toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
