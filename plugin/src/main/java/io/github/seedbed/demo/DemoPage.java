package io.github.seedbed.demo;

import io.github.seedbed.html.Html;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.files.Resources;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page itself, whose policy lets it neither load from elsewhere nor send anything there. */
final class DemoPage {
    /** Scripts and style of the page: they lie in the jar next to this class. */
    static final List<String> ASSETS = List.of(
            "dates.js",
            "demo.css",
            "demo.js",
            "fields.js",
            "files.js",
            "labels.js",
            "make.js",
            "model.js",
            "numbers.js",
            "onnx.js",
            "protobuf.js",
            "table.js",
            "trees.js",
            "whatif.js",
            "words.js");

    private static final Pattern PART = Pattern.compile("\\{(policy|title|description|style|script)}");

    private DemoPage() {}

    static String asset(String name) {
        return Resources.text(DemoPage.class, name);
    }

    /**
     * Returns the page of a folder, which loads what lies next to it.
     *
     * @param title for people
     * @param description a sentence
     */
    static String linked(String title, String description) {
        return page(
                title,
                description,
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
                        + "base-uri 'none'; form-action 'none'",
                "<link rel=\"stylesheet\" href=\"demo.css\">",
                "<script type=\"module\" src=\"demo.js\"></script>");
    }

    /**
     * Returns the page as one file, which loads nothing: it holds the data, and allows no script but its own.
     *
     * @param title for people
     * @param description a sentence
     * @param files the files that it reads, by the names that it knows them by
     */
    static String whole(String title, String description, Map<String, byte[]> files) {
        String style = asset("demo.css");
        String script = OneScript.of("demo.js", DemoPage::asset);
        StringBuilder parts = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, bytes) -> parts.append("<script type=\"application/octet-stream\" data-file=\"")
                        .append(name)
                        .append("\">")
                        .append(Base64.getEncoder().encodeToString(bytes))
                        .append("</script>\n"));
        return page(
                title,
                description,
                "default-src 'none'; script-src '" + digest(script) + "'; style-src '" + digest(style)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'",
                "<style>" + style + "</style>",
                parts + "<script type=\"module\">" + script + "</script>");
    }

    private static String page(String title, String description, String policy, String style, String script) {
        Map<String, String> parts = new TreeMap<>(Map.of(
                "policy", policy,
                "title", Html.escaped(title),
                "description", Html.escaped(description),
                "style", style,
                "script", script));
        // All at once: a title may read {script}
        return PART.matcher(asset("index.html")).replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
    }

    private static String digest(String text) {
        byte[] sum = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(sum);
    }
}
