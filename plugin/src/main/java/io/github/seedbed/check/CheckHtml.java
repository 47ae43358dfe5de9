package io.github.seedbed.check;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.files.Resources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The findings as a page for people: grouped by who must act, in need of nothing else. */
public final class CheckHtml {
    private CheckHtml() {}

    /**
     * Returns the report as a page.
     *
     * @param report the findings
     * @param name of the project
     */
    public static byte[] of(CheckReport report, String name) {
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"sum\">").append(sum(report)).append("</p>\n");
        for (Owner owner : Owner.values()) {
            List<Finding> theirs = report.findings().stream()
                    .filter(finding -> finding.owner() == owner)
                    .toList();
            if (!theirs.isEmpty()) {
                body.append("<h2>For the ")
                        .append(owner.title())
                        .append(" (")
                        .append(theirs.size())
                        .append(")</h2>\n<ol>\n");
                theirs.forEach(finding -> body.append(item(finding)));
                body.append("</ol>\n");
            }
        }
        waivers(report, body);
        rules(report, body);
        return page(name, body.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(CheckReport report) {
        int errors = report.of(Level.ERROR).size();
        int others = report.findings().size() - errors;
        String found = errors == 0 ? "Nothing stands in the way." : errors + " to fix before the build is green.";
        return found + (others == 0 ? "" : " " + others + " more to look at.");
    }

    private static String item(Finding finding) {
        return "<li class=\"" + finding.level().title() + "\">\n<h3>" + text(finding.what()) + "</h3>\n<dl>\n"
                + row("Kind", text(finding.level().title()))
                + row("Where", "<code>" + text(finding.place().toString()) + "</code>")
                + row("Why", text(finding.why()))
                + row("To do", text(finding.action()))
                + row("Rule", "<code>" + text(finding.rule()) + "</code>")
                + "</dl>\n</li>\n";
    }

    private static String row(String name, String value) {
        return "<div><dt>" + name + "</dt><dd>" + value + "</dd></div>\n";
    }

    private static void waivers(CheckReport report, StringBuilder body) {
        if (!report.waivers().isEmpty()) {
            body.append("<h2>Waived</h2>\n<dl>\n");
            report.waivers()
                    .forEach((rule, reason) -> body.append(row("<code>" + text(rule) + "</code>", text(reason))));
            body.append("</dl>\n");
        }
    }

    private static void rules(CheckReport report, StringBuilder body) {
        List<String> broken =
                report.findings().stream().map(Finding::rule).distinct().toList();
        body.append("<h2>What was checked</h2>\n<ul class=\"rules\">\n")
                .append(BundleCheck.RULES.stream()
                        .filter(rule -> !report.waivers().containsKey(rule.id()))
                        .map(rule -> "<li>" + text(rule.demand())
                                + (broken.contains(rule.id()) ? ": <strong>not yet</strong>" : ": yes") + "</li>\n")
                        .collect(Collectors.joining()))
                .append("</ul>\n");
    }

    private static String page(String name, String body) {
        return Resources.text(CheckHtml.class, "check.html")
                .replace("{name}", text(name))
                .replace("{body}", body);
    }

    private static String text(String text) {
        return Html.escaped(text).replace("\n", "<br>\n");
    }
}
