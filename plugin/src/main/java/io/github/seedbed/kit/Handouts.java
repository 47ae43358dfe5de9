package io.github.seedbed.kit;

import io.github.seedbed.html.Html;
import io.github.seedbed.markdown.MarkdownDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The pages of the workshop, and those of Seedbed that they send people to, for a browser and for a printer. */
public final class Handouts {
    private static final List<String> PAGES = List.of("alone", "cards", "exercises", "guide", "kit", "objectives");

    /** In the folder {@code docs} next to the pages: exercises name them by that path. */
    static final List<String> DOCS = List.of(
            "containers", "demo", "publishing", "quality-gates", "reproducibility", "shift", "text", "your-own-data");

    private static final List<String> LEGAL = List.of("LICENSE.md", "CITATION.cff");

    private static final String WORKSHOP = "/io/github/seedbed/workshop/";
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">(.*?)</a>", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("(?:.*/)?([a-z-]+)[.]md(?:#.*)?");
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*alt=\"([^\"]*)\"[^>]*>");

    private Handouts() {}

    /**
     * Writes all pages of a language, as they are and as HTML.
     *
     * @param folder that exists
     * @param language such as {@code en}
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, String language) throws IOException {
        for (String page : PAGES) {
            String name = language + "/" + page + ".md";
            boolean translated = Handouts.class.getResource(WORKSHOP + name) != null;
            write(folder, page, translated ? name : "en/" + page + ".md", translated ? language : "en");
        }
        for (String name : LEGAL) {
            Files.writeString(folder.resolve(name), resource(WORKSHOP + name));
        }
        Path docs = Files.createDirectories(folder.resolve("docs"));
        for (String page : DOCS) {
            write(docs, page, "docs/" + page + ".md", "en");
        }
    }

    private static void write(Path folder, String page, String name, String language) throws IOException {
        String text = resource(WORKSHOP + name);
        Files.writeString(folder.resolve(page + ".md"), text);
        Files.writeString(folder.resolve(page + ".html"), html(text, page, language));
    }

    static String html(String markdown, String page, String language) throws IOException {
        Node document =
                Parser.builder().extensions(MarkdownDocument.EXTENSIONS).build().parse(markdown);
        String body = HtmlRenderer.builder()
                .extensions(MarkdownDocument.EXTENSIONS)
                .build()
                .render(document);
        String title = markdown.lines().findFirst().orElse("").replaceFirst("^# ", "");
        // Pictures are words in a kit
        String linked = IMAGE.matcher(LINK.matcher(body).replaceAll(link -> Matcher.quoteReplacement(link(link, page))))
                .replaceAll("$1");
        return "<!DOCTYPE html>\n<html lang=\"" + Html.escaped(language)
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Html.escaped(title) + "</title>\n<style>\n" + resource("print.css")
                + "</style>\n</head>\n<body class=\"" + page + "\">\n<main>\n"
                + linked + "</main>\n</body>\n</html>\n";
    }

    /** Leads to another page of a kit, or to the network; what leads elsewhere is text. */
    private static String link(MatchResult link, String page) {
        Matcher to = PAGE.matcher(link.group(1));
        if (!to.matches()) {
            boolean leads = link.group(1).matches("https?:.*|#.*");
            return leads ? link.group() : link.group(2);
        }
        List<String> here = DOCS.contains(page) ? DOCS : PAGES;
        String folder = here.contains(to.group(1)) ? "" : here == DOCS ? "../" : "docs/";
        return PAGES.contains(to.group(1)) || DOCS.contains(to.group(1))
                ? "<a href=\"" + folder + to.group(1) + ".html\">" + link.group(2) + "</a>"
                : link.group(2);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Optional.ofNullable(Handouts.class.getResourceAsStream(name)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
