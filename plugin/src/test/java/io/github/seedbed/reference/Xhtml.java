package io.github.seedbed.reference;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The XHTML of a Javadoc comment as Markdown.
 *
 * @param node the element that holds it
 */
record Xhtml(Node node) {

    static Xhtml parse(String text) throws IOException, SAXException, ParserConfigurationException {
        return new Xhtml(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + text + "</div>")))
                .getDocumentElement());
    }

    /** Returns paragraphs, lists and code blocks, with empty lines between them. */
    String blocks() {
        List<String> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (Node child : children(node)) {
            String block = new Xhtml(child).block();
            if (block == null) {
                open.append(inline(child));
            } else {
                blocks.add(oneLine(open.toString()));
                open.setLength(0);
                blocks.add(block);
            }
        }
        blocks.add(oneLine(open.toString()));
        blocks.removeIf(String::isEmpty);
        return String.join("\n\n", blocks);
    }

    /** Returns everything in one line, for a cell of a table. */
    String line() {
        return oneLine(children(node).stream().map(Xhtml::inline).reduce("", String::concat))
                .replace("|", "\\|");
    }

    /** Returns null for what belongs into a paragraph. */
    private String block() {
        return switch (node.getNodeName()) {
            case "p" -> oneLine(inline(node));
            case "pre" -> "```\n" + node.getTextContent().stripTrailing() + "\n```";
            case "ul" ->
                String.join(
                        "\n",
                        children(node).stream()
                                .filter(item -> item.getNodeName().equals("li"))
                                .map(item -> "- " + oneLine(inline(item)))
                                .toList());
            default -> null;
        };
    }

    private static String inline(Node node) {
        return switch (node.getNodeName()) {
            case "#text" -> node.getTextContent().replace("<", "&lt;").replace("*", "\\*");
            case "code", "pre" -> "`" + oneLine(node.getTextContent()) + "`";
            default ->
                " ".repeat(node.getNodeName().equals("p") ? 1 : 0)
                        + children(node).stream().map(Xhtml::inline).reduce("", String::concat);
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
