package io.github.seedbed.page;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.markdown.FrontMatter;
import io.github.seedbed.markdown.MarkdownDocument;
import io.github.seedbed.markdown.MarkdownDocument.Heading;
import io.github.seedbed.picture.Picture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** The model card as a page that needs nothing else: pictures inside, no script, nothing fetched. */
public final class CardPage {
    private static final Pattern PART = Pattern.compile("\\{(lang|title|kind|file|style|facts|contents|body)}");
    private static final Pattern TABLE = Pattern.compile("(?s)<table>(.*?)</table>");
    private static final Pattern FIRST = Pattern.compile("<tr>\\n<td([^>]*)>(.*?)</td>");
    private static final Pattern COLUMN = Pattern.compile("(?s)<th\\b[^>]*>(.*?)</th>");
    private static final Pattern INTERVAL = Pattern.compile("([0-9]) \\((-?[0-9.]+) to (-?[0-9.]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?s)<h[1-6][^>]*>(.*?)</h[1-6]>");

    private CardPage() {}

    /**
     * Which document of the bundle a page shows.
     *
     * @param title such as "Model card"
     * @param file its name in the bundle
     */
    public record Kind(String title, String file) {}

    /**
     * Renders a document.
     *
     * @param kind which one
     * @param markdown the card, with or without front matter
     * @param facts what to show below the title: name to value
     * @param pictures those that the card may show
     * @return HTML with LF line ends; HTML in the card itself is shown as text, comments are left out
     */
    public static String of(Kind kind, String markdown, Map<String, String> facts, List<Picture> pictures) {
        MarkdownDocument document = MarkdownDocument.of(markdown);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(MarkdownDocument.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                // By default also data:, which can hold a page with scripts
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .attributeProviderFactory(context -> new PageAttributes())
                .nodeRendererFactory(context -> new PageNodes(context, pictures))
                .build();
        Map<String, String> parts = new TreeMap<>(Map.of(
                "lang", Html.escaped(FrontMatter.language(markdown).orElse("en")),
                "title", Html.escaped(title(document.headings(), kind.title())),
                "kind", Html.escaped(kind.title()),
                "file", Html.escaped(kind.file()),
                "style", Resources.text(CardPage.class, "card.css"),
                "facts", facts(facts),
                "contents", contents(document.headings()),
                "body", wrapped(MarkdownDocument.shallow(() -> renderer.render(document.root())))));
        // All at once: a heading may read {body}
        return PART.matcher(Resources.text(CardPage.class, "card.html"))
                .replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    private static String title(List<Heading> headings, String kind) {
        return headings.isEmpty() || headings.get(0).level() > 1
                ? kind
                : headings.get(0).text();
    }

    private static String contents(List<Heading> headings) {
        return IntStream.range(0, headings.size())
                .filter(i -> headings.get(i).level() == 2)
                .mapToObj(i -> "<li><a href=\"#" + id(i + 1) + "\">"
                        + Html.escaped(headings.get(i).text()) + "</a></li>\n")
                .collect(Collectors.joining());
    }

    private static String facts(Map<String, String> facts) {
        StringBuilder list = new StringBuilder();
        facts.forEach((name, value) -> list.append("<div><dt>")
                .append(Html.escaped(name))
                .append("</dt><dd>")
                .append(Html.escaped(value))
                .append("</dd></div>\n"));
        return list.toString();
    }

    /**
     * On a phone a table scrolls by itself, by keyboard too, under the name of its section; its first column names its
     * rows, and an interval stays on one line. The renderer escapes everything that could look like a table.
     */
    private static String wrapped(String html) {
        StringBuilder wrapped = new StringBuilder();
        Map<String, Integer> tables = new TreeMap<>();
        int from = 0;
        for (Matcher table = TABLE.matcher(html); table.find(); from = table.end()) {
            wrapped.append(html, from, table.start());
            String section = section(html.substring(0, table.start()));
            int nth = tables.merge(section, 1, Integer::sum);
            String name = "Table" + (section.isEmpty() ? "" : ": " + section) + (nth == 1 ? "" : ", " + nth);
            wrapped.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .append(name)
                    .append("\">\n<table>\n<caption>")
                    .append(columns(table.group(1)))
                    .append("</caption>")
                    .append(rows(table.group(1)))
                    .append("</table>\n</div>");
        }
        return wrapped.append(html.substring(from)).toString();
    }

    /** What it is about, in other words than the region around it, which would be read twice. */
    private static String columns(String table) {
        return COLUMN.matcher(table)
                .results()
                .map(column -> column.group(1).replaceAll("<[^>]*>", ""))
                .collect(Collectors.joining(", "));
    }

    private static String rows(String table) {
        String named = FIRST.matcher(table).replaceAll("<tr>\n<th scope=\"row\"$1>$2</th>");
        return INTERVAL.matcher(named.replace("<th>", "<th scope=\"col\">")).replaceAll("$1&nbsp;($2&nbsp;to&nbsp;$3)");
    }

    /** The heading above, as HTML without tags. */
    private static String section(String html) {
        Matcher heading = HEADING.matcher(html);
        String last = "";
        while (heading.find()) {
            last = heading.group(1);
        }
        return last.replaceAll("<[^>]*>", "").replace("\"", "&quot;");
    }

    /** Of the nth heading, counted from 1. */
    static String id(int heading) {
        return "section-" + heading;
    }
}
