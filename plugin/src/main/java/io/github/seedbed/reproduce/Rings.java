package io.github.seedbed.reproduce;

import io.github.seedbed.picture.Svg;
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
    private final Svg svg;

    private Rings(ReproductionReport report) {
        this.report = report;
        svg = new Svg(
                "rings",
                2 * CENTRE,
                2 * CENTRE,
                report.headline(),
                "A ring for each file, a sector for each training. The table below says the same.");
    }

    static String of(ReproductionReport report) {
        Rings rings = new Rings(report);
        int trainings = report.outcomes().size();
        double sector = (360 - GAP_DEGREES) / trainings;
        for (int i = 0; i < trainings; i++) {
            double from = GAP_DEGREES / 2 + i * sector;
            rings.sector(report.outcomes().get(i), from, from + sector);
        }
        rings.centre();
        return rings.svg.finish();
    }

    private void sector(Outcome outcome, double from, double to) {
        double width = (OUTER - INNER) / report.files().size();
        for (int i = 0; i < report.files().size(); i++) {
            String file = report.files().get(i);
            Outcome.Verdict verdict = outcome.verdict(file);
            double inner = INNER + i * width;
            svg.path(
                    verdict.id(),
                    ring(inner, inner + width, from, to),
                    outcome.trial().name() + ", " + file + ": " + verdict.words());
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

    private static String point(double radius, double degrees) {
        return String.format(Locale.ROOT, "%.1f %.1f", x(radius, degrees), y(radius, degrees));
    }

    /** Degrees count from the top, clockwise. */
    private static double x(double radius, double degrees) {
        return CENTRE + radius * Math.sin(Math.toRadians(degrees));
    }

    private static double y(double radius, double degrees) {
        return CENTRE - radius * Math.cos(Math.toRadians(degrees));
    }

    /** Names on the left are reversed, so that none stands on its head. */
    private void name(String name, double degrees) {
        boolean left = degrees > 180;
        double radius = OUTER + GAP_TO_NAMES;
        svg.turned(
                left ? "name end" : "name start",
                x(radius, degrees),
                y(radius, degrees),
                left ? degrees + 90 : degrees - 90,
                name);
    }

    private void centre() {
        long equal = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Outcome.Verdict.EQUAL)
                .count();
        svg.turned("big", CENTRE, CENTRE + 8, 0, equal + "/" + report.outcomes().size());
        svg.turned("small", CENTRE, CENTRE + 36, 0, "equal to the byte");
    }
}
