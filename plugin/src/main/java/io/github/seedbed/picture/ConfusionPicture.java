package io.github.seedbed.picture;

import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;

/** Which label was taken for which: a line for each true label, shaded by its share. */
final class ConfusionPicture {
    private static final double WIDTH = 480;
    private static final double LARGEST_CELL = 120;
    private static final double SMALLEST_CELL = 24;

    /** Narrower cells have no room for a share below the count. */
    private static final double ROOM_FOR_SHARE = 44;

    private static final int LONGEST = 22;
    private static final double MARGIN = 16;
    private static final double TITLES = 26;

    /** Of a cell that holds all rows of its label: the number on it must stay readable. */
    private static final double DARKEST = 0.6;

    private static final double SIN_40 = 0.643;

    private final List<String> labels;
    private final List<String> lines = new ArrayList<>();
    private final List<List<Integer>> counts = new ArrayList<>();

    private ConfusionPicture(Metrics.Confusion confusion) {
        labels = confusion.labels();
        lines.addAll(labels);
        counts.addAll(confusion.counts());
        confusion.unseen().ifPresent(unseen -> {
            lines.add("(not in training)");
            counts.add(unseen);
        });
    }

    static Picture of(Metrics metrics) {
        ConfusionPicture picture = new ConfusionPicture(metrics.confusion());
        String description = picture.description(metrics.rows());
        return new Picture("confusion", description, picture.draw(description));
    }

    private String description(int rows) {
        int right = 0;
        int most = 0;
        String error = "";
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < labels.size(); column++) {
                int count = counts.get(line).get(column);
                if (line == column) {
                    right += count;
                } else if (count > most) {
                    most = count;
                    error = "; the most frequent error: " + lines.get(line) + " taken for " + labels.get(column)
                            + ", rows: " + count;
                }
            }
        }
        return "Confusion matrix: " + right + " of " + rows + " test rows got their true label" + error + ".";
    }

    private String draw(String description) {
        double left = MARGIN + TITLES + longest(lines) + 8;
        double cell =
                Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, (WIDTH - left - MARGIN) / Math.max(1, labels.size())));
        // Of few labels in the middle, with as much room on both sides
        left += Math.max(0, (WIDTH - left - cell * labels.size() - MARGIN) / 2);
        boolean turned = longest(labels) > cell - 4;
        double top = MARGIN + TITLES + (turned ? longest(labels) * SIN_40 + 10 : 18);
        double width = Math.max(WIDTH, left + cell * labels.size() + MARGIN);
        Svg svg = new Svg("confusion", width, top + cell * lines.size() + MARGIN, "Confusion matrix", description);
        svg.text("soft start", left, MARGIN + 12, "Label that the model gave");
        svg.turned("soft middle", left - longest(lines) - TITLES + 4, top + cell * lines.size() / 2, -90, "True label");
        for (int column = 0; column < labels.size(); column++) {
            double middle = left + cell * (column + 0.5);
            String label = Labels.shortened(labels.get(column), LONGEST);
            if (turned) {
                svg.turned("text start", middle, top - 8, -40, label);
            } else {
                svg.text("text middle", middle, top - 8, label);
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            double middle = top + cell * (line + 0.5);
            svg.text("text end", left - 8, middle + 4, Labels.shortened(lines.get(line), LONGEST));
            drawCells(svg, counts.get(line), left, top + cell * line, cell);
        }
        return svg.finish();
    }

    private static void drawCells(Svg svg, List<Integer> counts, double left, double top, double cell) {
        int sum = counts.stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < counts.size(); column++) {
            int count = counts.get(column);
            double share = sum == 0 ? 0 : (double) count / sum;
            double x = left + cell * column;
            boolean both = cell >= ROOM_FOR_SHARE && count > 0;
            svg.rectangle("model", x + 1, top + 1, cell - 2, cell - 2, 0.06 + (DARKEST - 0.06) * share);
            svg.text(
                    count == 0 ? "soft middle" : "text middle bold",
                    x + cell / 2,
                    top + cell / 2 + (both ? -1 : 4),
                    String.valueOf(count));
            if (both) {
                svg.text("text middle small", x + cell / 2, top + cell / 2 + 15, Labels.percent(share));
            }
        }
    }

    private static double longest(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> Labels.width(Labels.shortened(text, LONGEST)))
                .max()
                .orElse(0);
    }
}
