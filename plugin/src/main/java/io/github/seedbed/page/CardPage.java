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
    private static final Pattern PART = Pattern.compile("\\{(lang|title|style|facts|contents|body)}");

    private CardPage() {}

    /**
     * Renders a card.
     *
     * @param markdown the card, with or without front matter
     * @param facts what to show below the title: name to value
     * @param pictures those that the card may show
     * @return HTML with LF line ends; HTML in the card itself is shown as text, comments are left out
     */
    public static String of(String markdown, Map<String, String> facts, List<Picture> pictures) {
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
                "title", Html.escaped(title(document.headings())),
                "style", Resources.text(CardPage.class, "card.css"),
                "facts", facts(facts),
                "contents", contents(document.headings()),
                "body", wrapped(MarkdownDocument.shallow(() -> renderer.render(document.root())))));
        // All at once: a heading may read {body}
        return PART.matcher(Resources.text(CardPage.class, "card.html"))
                .replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    private static String title(List<Heading> headings) {
        return headings.isEmpty() || headings.get(0).level() > 1
                ? "Model card"
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
     * On a phone a table scrolls by itself, by keyboard too; the renderer escapes everything that could look like one.
     */
    private static String wrapped(String html) {
        StringBuilder wrapped = new StringBuilder();
        int table = 0;
        int from = 0;
        for (int at = html.indexOf("<table>"); at >= 0; at = html.indexOf("<table>", from)) {
            int end = html.indexOf("</table>", at) + "</table>".length();
            table++;
            wrapped.append(html, from, at)
                    .append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table ")
                    .append(table)
                    .append("\">\n")
                    .append(html, at, end)
                    .append("\n</div>");
            from = end;
        }
        return wrapped.append(html.substring(from)).toString();
    }

    /** Of the nth heading, counted from 1. */
    static String id(int heading) {
        return "section-" + heading;
    }
}
