package io.github.seedbed.reproduce;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.files.Resources;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The report for a browser: one file that needs nothing else, readable without its picture and without colours. */
final class ReproductionHtml {
    private final StringBuilder html = new StringBuilder();
    private final ReproductionReport report;

    private ReproductionHtml(ReproductionReport report) {
        this.report = report;
    }

    static String of(ReproductionReport report) {
        ReproductionHtml page = new ReproductionHtml(report);
        page.head();
        page.picture();
        page.causes();
        page.predictions();
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
                "<p class=\"lead\">Each training had the same code, settings and data as the one in <code>target/run</code>, and"
                        + " something around it was other than usual. None of that may make a difference.</p>");
    }

    private void picture() {
        line("<figure>", Rings.of(report).strip());
        line("<figcaption>A ring for each file, from " + code(report.files().get(0)) + " inside to "
                + code(report.files().get(report.files().size() - 1))
                + " outside; a sector for each training. The table below says the same.</figcaption>");
        line("</figure>");
    }

    private void causes() {
        if (report.findings().isEmpty()) {
            return;
        }
        line("<h2>" + (report.isReproducible() ? "For information" : "Likely causes") + "</h2>");
        report.findings().forEach(this::cause);
    }

    private void cause(SuspectedCause finding) {
        line("<article" + (report.isFault(finding) ? "" : " class=\"information\"") + ">");
        line("<h3>" + Html.escaped(upper(finding.cause().title())) + "</h3>", "<ul>");
        for (SuspectedCause.Place place : finding.places()) {
            line("<li><b>" + Html.escaped(place.file()) + "</b>: " + lines(place.words()) + "<br>both versions: "
                    + code("target/run") + " and " + code("target/reproduce/" + place.trial() + "/run") + "</li>");
        }
        line("</ul>", "<dl>");
        item("differs under", Html.escaped(String.join(", ", finding.trials())));
        item("why", Html.escaped(finding.cause().habit()));
        item("do", Html.escaped(finding.cause().remedy()));
        item("lint rule", rules(finding.cause().rules()));
        line("</dl>", "</article>");
    }

    private void item(String name, String value) {
        line("<dt>" + name + "</dt><dd>" + value + "</dd>");
    }

    private static String rules(List<String> rules) {
        return rules.isEmpty()
                ? "none can see it"
                : rules.stream().map(ReproductionHtml::code).collect(Collectors.joining("<br>"));
    }

    private void predictions() {
        List<Outcome> asked = report.outcomes().stream()
                .filter(outcome -> outcome.flips().isPresent())
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        line("<h2>Predictions</h2>", "<ul>");
        asked.forEach(outcome -> line("<li><b>" + Html.escaped(outcome.trial().name()) + "</b>: "
                + Html.escaped(outcome.flips().get().words()) + "</li>"));
        line("</ul>");
    }

    private void table() {
        line("<h2>Every file under every disturbance</h2>");
        line("<div class=\"table\" role=\"region\" aria-label=\"Files and disturbances\" tabindex=\"0\">", "<table>");
        String files = report.files().stream()
                .map(file -> "<th scope=\"col\">" + Html.escaped(file) + "</th>")
                .collect(Collectors.joining());
        line("<thead><tr><th scope=\"col\">training</th>" + files + "<th scope=\"col\">what changed</th></tr></thead>");
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
                "<tr><th scope=\"row\">" + Html.escaped(outcome.trial().name()) + "</th>");
        for (String file : report.files()) {
            Outcome.Verdict verdict = outcome.verdict(file);
            row.append("<td class=\"mark ").append(verdict.id()).append("\"><span role=\"img\" aria-label=\"");
            row.append(verdict.words()).append("\">").append(verdict.sign()).append("</span></td>");
        }
        line(row + "<td class=\"changes\">" + Html.escaped(outcome.trial().changes()) + "</td></tr>");
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String code(String text) {
        return "<code>" + Html.escaped(text) + "</code>";
    }

    private static String lines(String text) {
        return Html.escaped(text).replace("\n", "<br>");
    }
}
