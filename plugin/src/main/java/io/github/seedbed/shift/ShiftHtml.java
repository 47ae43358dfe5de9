package io.github.seedbed.shift;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.internal.shift.Finding;
import io.github.seedbed.internal.shift.Kind;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.page.CardPage;
import io.github.seedbed.picture.ShiftPicture;

/** The report as a page, with a picture of each column that differs. */
public final class ShiftHtml {
    private ShiftHtml() {}

    /**
     * Returns the page.
     *
     * @param report what was found
     * @param file what was compared, as people know it
     */
    public static String of(ShiftReport report, String file) {
        StringBuilder body = new StringBuilder("<p>" + text(ShiftText.summary(report, file)) + ".</p>\n");
        for (Kind kind : report.kinds()) {
            body.append("<h2>This looks like ")
                    .append(text(kind.title(report.task())))
                    .append("</h2>\n<p>")
                    .append(text(kind.advice(report.task())))
                    .append("</p>\n<p class=\"source\">")
                    .append(text(kind.source(report.task())))
                    .append("</p>\n");
        }
        pictures(report, body);
        table(report, body);
        body.append("<p>").append(text(ShiftText.limits(report))).append("</p>\n");
        return Resources.text(ShiftHtml.class, "shift.html")
                .replace("{style}", Resources.text(CardPage.class, "card.css"))
                .replace("{body}", body);
    }

    private static void pictures(ShiftReport report, StringBuilder body) {
        if (!report.bars().isEmpty()) {
            body.append("<h2>What differs</h2>\n");
        }
        for (int i = 0; i < report.bars().size(); i++) {
            ShiftReport.Bars bars = report.bars().get(i);
            body.append("<div class=\"figure\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .append(text(bars.feature()))
                    .append("\">")
                    .append(ShiftPicture.of("shift-" + i, bars.feature(), bars.names(), bars.before(), bars.now()))
                    .append("</div>\n");
        }
    }

    private static void table(ShiftReport report, StringBuilder body) {
        body.append(
                "<h2>All comparisons</h2>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"All"
                        + " comparisons\">\n<table>\n<thead>\n<tr><th scope=\"col\">What</th><th scope=\"col\">Differs</th>"
                        + "<th scope=\"col\">Effect</th><th scope=\"col\">p</th><th scope=\"col\">Seen</th></tr>\n</thead>\n<tbody>\n");
        for (Finding finding : report.findings()) {
            body.append("<tr><th scope=\"row\">")
                    .append(text(ShiftText.title(finding)))
                    .append("</th><td>")
                    .append(finding.shifted() ? "<strong>yes</strong>" : "no")
                    .append("</td><td>")
                    .append(ShiftText.number(finding.effect()))
                    .append("</td><td>")
                    .append(finding.p().map(ShiftText::number).orElse(""))
                    .append("</td><td>")
                    .append(text(finding.words()))
                    .append("</td></tr>\n");
        }
        body.append("</tbody>\n</table>\n</div>\n");
    }

    private static String text(String text) {
        return Html.escaped(text);
    }
}
