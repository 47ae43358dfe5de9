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
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The pages of the workshop for a browser and for a printer. */
public final class Handouts {
    private static final List<String> PAGES = List.of("alone", "cards", "exercises", "guide", "kit", "objectives");

    private static final String WORKSHOP = "/io/github/seedbed/workshop/";

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
            String text = resource(WORKSHOP + language + "/" + page + ".md");
            Files.writeString(folder.resolve(page + ".md"), text);
            Files.writeString(folder.resolve(page + ".html"), html(text, page, language));
        }
    }

    static String html(String markdown, String page, String language) throws IOException {
        Node document =
                Parser.builder().extensions(MarkdownDocument.EXTENSIONS).build().parse(markdown);
        String body = HtmlRenderer.builder()
                .extensions(MarkdownDocument.EXTENSIONS)
                .build()
                .render(document);
        String title = markdown.lines().findFirst().orElse("").replaceFirst("^# ", "");
        // Pages next to this one; what leads out of the folder is text in a kit
        String linked = body.replaceAll("href=\"([a-z]+)[.]md\"", "href=\"$1.html\"")
                .replaceAll("<a href=\"[.][.]/[^\"]*\">(.*?)</a>", "$1");
        return "<!DOCTYPE html>\n<html lang=\"" + Html.escaped(language)
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Html.escaped(title) + "</title>\n<style>\n" + resource("print.css")
                + "</style>\n</head>\n<body class=\"" + page + "\">\n<main>\n"
                + linked + "</main>\n</body>\n</html>\n";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Optional.ofNullable(Handouts.class.getResourceAsStream(name)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
