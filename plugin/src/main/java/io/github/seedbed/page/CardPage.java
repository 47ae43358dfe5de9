package io.github.seedbed.page;

import io.github.seedbed.card.FrontMatter;
import io.github.seedbed.picture.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The model card as a page that needs nothing else: pictures inside, no script, nothing fetched. */
public final class CardPage {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

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
        Node document = PARSER.parse(body(markdown));
        Outline outline = new Outline();
        document.accept(outline);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new PageAttributes())
                .nodeRendererFactory(context -> new PageNodes(context, pictures))
                .build();
        return template()
                .replace("{lang}", escaped(FrontMatter.language(markdown).orElse("en")))
                .replace("{title}", escaped(outline.title))
                .replace("{style}", resource("card.css"))
                .replace("{facts}", facts(facts))
                .replace("{contents}", outline.contents())
                .replace("{body}", wrapped(renderer.render(document)));
    }

    /** Without the front matter, which is for machines. */
    private static String body(String markdown) {
        if (!markdown.startsWith("---\n")) {
            return markdown;
        }
        int end = markdown.indexOf("\n---\n", 3);
        return end < 0 ? markdown : markdown.substring(end + "\n---\n".length());
    }

    private static String facts(Map<String, String> facts) {
        StringBuilder list = new StringBuilder();
        facts.forEach((name, value) -> list.append("<div><dt>")
                .append(escaped(name))
                .append("</dt><dd>")
                .append(escaped(value))
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

    private static String template() {
        return resource("card.html");
    }

    private static String resource(String name) {
        try (InputStream in = CardPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("a resource of this jar can always be read", e);
        }
    }

    /** Of the nth heading, counted from 1. */
    static String id(int heading) {
        return "section-" + heading;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The title, and the headings below it with an id each. */
    private static final class Outline extends AbstractVisitor {
        private final List<String> links = new ArrayList<>();
        private String title = "Model card";
        private int headings;

        @Override
        public void visit(Heading heading) {
            String text = TextContentRenderer.builder().build().render(heading).strip();
            if (heading.getLevel() == 1 && headings == 0) {
                title = text;
            }
            headings++;
            if (heading.getLevel() == 2) {
                links.add("<li><a href=\"#" + id(headings) + "\">" + escaped(text) + "</a></li>\n");
            }
        }

        String contents() {
            return String.join("", links);
        }
    }
}
