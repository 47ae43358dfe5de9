package io.github.seedbed.page;

import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives headings an id, code the keyboard's focus so that it can be scrolled, and links their way into the bundle. */
final class PageAttributes implements AttributeProvider {
    /** Asked in the order of the document. */
    private int headings;

    private int codes;

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            headings++;
            attributes.put("id", CardPage.id(headings));
        } else if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
            attributes.put("role", "region");
            attributes.put("aria-label", "Code " + ++codes);
        } else if (node instanceof Link && attributes.containsKey("href")) {
            attributes.put("href", fromPage(attributes.get("href")));
        }
    }

    /** The page lies next to the folder {@code bundle}. */
    private static String fromPage(String link) {
        boolean elsewhere = link.isEmpty() || link.startsWith("#") || link.startsWith("/") || link.contains(":");
        return elsewhere ? link : "bundle/" + link;
    }
}
