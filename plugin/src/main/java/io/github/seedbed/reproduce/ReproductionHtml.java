package io.github.seedbed.reproduce;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The report for a browser: one file that needs nothing else, readable without colours. */
final class ReproductionHtml {
    private final StringBuilder html = new StringBuilder();
    private final ReproductionReport report;
    private final Training training;

    private ReproductionHtml(ReproductionReport report, Training training) {
        this.report = report;
        this.training = training;
    }

    static String of(ReproductionReport report, Training training) throws IOException {
        ReproductionHtml page = new ReproductionHtml(report, training);
        page.head();
        for (Finding finding : report.findings()) {
            page.cause(finding);
        }
        page.cleared();
        page.table();
        page.line("</main>", "</body>", "</html>");
        return page.html.toString();
    }

    private void line(String... lines) {
        Arrays.stream(lines).forEach(line -> html.append(line).append('\n'));
    }

    private void head() {
        line(
                "<!doctype html>",
                "<html lang=\"en\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<title>" + Html.escaped(report.headline()) + "</title>",
                "<style>",
                Resources.text(ReproductionHtml.class, "report.css").strip(),
                "</style>",
                "</head>",
                "<body>",
                "<main>",
                "<h1>" + Html.escaped(report.headline()) + "</h1>",
                "<p class=\"lead\">Trained " + report.outcomes().size() + " times with the code, settings and data of"
                        + " <code>target/run</code>, while what is around a training was changed. None of that may make a"
                        + " difference.</p>");
    }

    /** The chain from the line to what it moves. */
    private void cause(Finding finding) throws IOException {
        Source source = finding.source();
        line("<article>", "<h2>" + Html.escaped(upper(source.title())) + "</h2>", "<ol class=\"chain\">");
        line("<li><span>line</span> " + (finding.lines().isEmpty() ? "no call was seen" : quoted(finding.lines()))
                + "</li>");
        line("<li><span>changed</span> " + Html.escaped(finding.changes()) + "</li>");
        for (Finding.Place place : finding.places()) {
            line("<li><span>moved</span> <b>" + Html.escaped(place.file()) + "</b>: "
                    + Html.escaped(place.words()).replace("\n", "<br>") + "<br>both versions: " + code(place.first())
                    + " and " + code(place.second()) + "</li>");
        }
        line("</ol>", "<dl>");
        if (!finding.also().isEmpty()) {
            item("also", "moves with " + Html.escaped(String.join(", ", finding.also())));
        }
        item("why", Html.escaped(source.habit()));
        item("do", Html.escaped(source.remedy()));
        item(
                "lint rule",
                source.rules().isEmpty()
                        ? "none can see it"
                        : source.rules().stream().map(ReproductionHtml::code).collect(Collectors.joining("<br>")));
        line("</dl>", "</article>");
    }

    private String codes(List<String> traces) {
        return traces.stream()
                .map(trace -> code(Line.of(trace, training).toString()))
                .collect(Collectors.joining(", "));
    }

    /** A reader need not look the lines up. */
    private String quoted(List<String> traces) throws IOException {
        StringBuilder quoted = new StringBuilder();
        for (String trace : traces) {
            Line line = Line.of(trace, training);
            quoted.append(quoted.isEmpty() ? "" : "<br>").append(code(line.toString()));
            line.code(training)
                    .ifPresent(text ->
                            quoted.append("<pre>").append(Html.escaped(text)).append("</pre>"));
        }
        return quoted.toString();
    }

    private void item(String name, String value) {
        line("<dt>" + name + "</dt><dd>" + value + "</dd>");
    }

    private void cleared() {
        if (!report.cleared().isEmpty()) {
            line("<h2>Used, changed, and nothing moved</h2>", "<ul>");
            report.cleared()
                    .forEach(cleared -> line(
                            "<li>" + Html.escaped(cleared.source().title()) + ": " + codes(cleared.lines()) + "</li>"));
            line("</ul>");
        }
    }

    private void table() {
        line("<h2>Every file of every training</h2>");
        line("<div class=\"table\" role=\"region\" aria-label=\"Files and trainings\" tabindex=\"0\">", "<table>");
        String files = report.files().stream()
                .map(file -> "<th scope=\"col\">" + Html.escaped(file) + "</th>")
                .collect(Collectors.joining());
        line("<thead><tr><th scope=\"col\">training, and what changed</th>" + files + "</tr></thead>");
        line("<tbody>");
        report.outcomes().forEach(this::row);
        line("</tbody>", "</table>", "</div>", "<ul class=\"legend\">");
        for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
            line("<li><b class=\"" + verdict.id() + "\" aria-hidden=\"true\">" + verdict.sign() + "</b> "
                    + verdict.words() + "</li>");
        }
        line("</ul>");
    }

    private void row(Outcome outcome) {
        StringBuilder row = new StringBuilder(
                "<tr><th scope=\"row\">" + Html.escaped(outcome.trial().name()) + "<small>"
                        + Html.escaped(outcome.trial().changes()) + "</small></th>");
        for (String file : report.files()) {
            Outcome.Verdict verdict = outcome.verdict(file);
            row.append("<td class=\"mark ").append(verdict.id()).append("\"><span role=\"img\" aria-label=\"");
            row.append(verdict.words()).append("\">").append(verdict.sign()).append("</span></td>");
        }
        line(row + "</tr>");
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String code(String text) {
        return "<code>" + Html.escaped(text) + "</code>";
    }
}
