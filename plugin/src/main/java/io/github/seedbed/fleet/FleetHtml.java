package io.github.seedbed.fleet;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.page.CardPage;
import java.util.List;

/** The table as a page for a browser. */
final class FleetHtml {
    private FleetHtml() {}

    static String of(
            List<String> titles, List<List<String>> rows, List<String> details, String summary, List<String> others) {
        StringBuilder headers = new StringBuilder();
        titles.forEach(
                title -> headers.append("<th scope=\"col\">").append(title).append("</th>"));
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            body.append("<tr>");
            for (int column = 0; column < titles.size(); column++) {
                body.append(column == 0 ? "<th scope=\"row\">" : "<td>")
                        .append(Html.escaped(rows.get(i).get(column)))
                        .append(column == 0 ? "</th>" : "</td>");
            }
            body.append("<td>").append(Html.escaped(details.get(i))).append("</td></tr>\n");
        }
        return Resources.text(FleetHtml.class, "fleet.html")
                .replace("{style}", Resources.text(CardPage.class, "card.css"))
                .replace("{headers}", headers)
                .replace("{summary}", summary)
                .replace("{others}", others(others))
                .replace("{rows}", body);
    }

    private static String others(List<String> others) {
        return others.isEmpty()
                ? ""
                : "<p>Made from no template: " + Html.escaped(String.join(", ", others)) + "</p>\n";
    }
}
