package io.github.seedbed.page;

import io.github.seedbed.picture.Picture;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Puts pictures into the page and comments nowhere; other HTML is text, other images become links. */
final class PageNodes implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final List<Picture> pictures;

    PageNodes(HtmlNodeRendererContext context, List<Picture> pictures) {
        this.context = context;
        this.pictures = List.copyOf(pictures);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return new LinkedHashSet<>(List.of(Image.class, HtmlBlock.class, HtmlInline.class));
    }

    @Override
    public void render(Node node) {
        if (node instanceof Image image) {
            image(image);
        } else if (node instanceof HtmlBlock block) {
            html(block.getLiteral());
        } else if (node instanceof HtmlInline inline) {
            html(inline.getLiteral());
        }
    }

    private void html(String literal) {
        if (!literal.strip().startsWith("<!--")) {
            context.getWriter().text(literal);
        }
    }

    private void image(Image image) {
        HtmlWriter html = context.getWriter();
        Optional<Picture> picture = pictures.stream()
                .filter(one -> one.file().equals(image.getDestination()))
                .findFirst();
        if (picture.isPresent()) {
            html.raw("<span class=\"figure\" role=\"group\" tabindex=\"0\" aria-label=\"Picture: "
                    + picture.get().name() + "\">" + picture.get().svg().strip() + "</span>");
            return;
        }
        // Nothing is fetched when the page is opened
        TreeMap<String, String> attributes = new TreeMap<>();
        attributes.put("href", context.urlSanitizer().sanitizeLinkUrl(image.getDestination()));
        html.tag("a", context.extendAttributes(image, "a", attributes));
        for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/a");
    }
}
