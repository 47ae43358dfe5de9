package io.github.seedbed.reproduce;

import io.github.seedbed.html.Html;
import java.util.Locale;

/** A picture of a report as the section of a tree: a ring for each file, a sector for each training. */
final class Rings {
    private static final double CENTRE = 360;
    private static final double INNER = 100;
    private static final double OUTER = 236;
    private static final double GAP_TO_NAMES = 10;

    /** Leaves room at the top, where the first training begins and the last one ends. */
    private static final double GAP_DEGREES = 4;

    private final ReproductionReport report;
    private final StringBuilder svg = new StringBuilder();

    private Rings(ReproductionReport report) {
        this.report = report;
    }

    static String of(ReproductionReport report) {
        Rings rings = new Rings(report);
        rings.draw();
        return rings.svg.toString();
    }

    private void draw() {
        line("<svg viewBox=\"0 0 720 720\" role=\"img\" aria-label=\"%s\">", Html.escaped(report.headline()));
        int trainings = report.outcomes().size();
        double sector = (360 - GAP_DEGREES) / trainings;
        for (int i = 0; i < trainings; i++) {
            double from = GAP_DEGREES / 2 + i * sector;
            sector(report.outcomes().get(i), from, from + sector);
        }
        centre();
        line("</svg>");
    }

    private void sector(Outcome outcome, double from, double to) {
        double width = (OUTER - INNER) / report.files().size();
        for (int i = 0; i < report.files().size(); i++) {
            String file = report.files().get(i);
            double inner = INNER + i * width;
            line(
                    "<path class=\"%s\" d=\"%s\"><title>%s, %s: %s</title></path>",
                    outcome.verdict(file).id(),
                    ring(inner, inner + width, from, to),
                    Html.escaped(outcome.trial().name()),
                    Html.escaped(file),
                    outcome.verdict(file).words());
        }
        name(outcome.trial().name(), (from + to) / 2);
    }

    private static String ring(double inner, double outer, double from, double to) {
        int large = to - from > 180 ? 1 : 0;
        return String.format(
                Locale.ROOT,
                "M%s A%.1f %.1f 0 %d 1 %s L%s A%.1f %.1f 0 %d 0 %s Z",
                point(outer, from),
                outer,
                outer,
                large,
                point(outer, to),
                point(inner, to),
                inner,
                inner,
                large,
                point(inner, from));
    }

    /** Degrees count from the top, clockwise. */
    private static String point(double radius, double degrees) {
        double angle = Math.toRadians(degrees - 90);
        return String.format(
                Locale.ROOT, "%.1f %.1f", CENTRE + radius * Math.cos(angle), CENTRE + radius * Math.sin(angle));
    }

    /** Names on the left are flipped, so that none stands on its head. */
    private void name(String name, double degrees) {
        boolean left = degrees > 180;
        line(
                "<text class=\"name\" transform=\"translate(%s) rotate(%.1f)\" text-anchor=\"%s\" dy=\".35em\">%s</text>",
                point(OUTER + GAP_TO_NAMES, degrees),
                left ? degrees + 90 : degrees - 90,
                left ? "end" : "start",
                Html.escaped(name));
    }

    private void centre() {
        long equal = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Outcome.Verdict.EQUAL)
                .count();
        line(
                "<text class=\"big\" x=\"%.0f\" y=\"%.0f\">%d/%d</text>",
                CENTRE, CENTRE + 8, equal, report.outcomes().size());
        line("<text class=\"small\" x=\"%.0f\" y=\"%.0f\">equal to the byte</text>", CENTRE, CENTRE + 36);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
