package io.github.seedbed.pom;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A POM as a tree that keeps comments and whitespace, and as the text that it was read from.
 *
 * @param project the element {@code project}
 * @param text what was read, with line feeds only
 */
public record PomText(Element project, String text) {
    private static final Pattern START = Pattern.compile("<project\\b[^>]*>");

    /**
     * Reads a POM.
     *
     * @throws SAXException if it is not well-formed XML
     */
    public static PomText of(String text) throws SAXException {
        String unix = text.replace("\r\n", "\n");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new PomText(
                    builder.parse(new InputSource(new StringReader(unix))).getDocumentElement(), unix);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK's own parser reads a string", e);
        }
    }

    /** Returns the elements directly below a node. */
    public static List<Element> children(Node node) {
        List<Element> children = new ArrayList<>();
        NodeList all = node.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Returns the children of the element at the end of a path of names; none where the path does not exist. */
    public static List<Element> below(Node node, String... path) {
        return child(node, path).map(PomText::children).orElse(List.of());
    }

    /** Returns the first element at the end of a path of names. */
    public static Optional<Element> child(Node node, String... path) {
        Optional<Element> found = Optional.of((Element) node);
        for (String name : path) {
            found = found.flatMap(element -> children(element).stream()
                    .filter(child -> child.getTagName().equals(name))
                    .findFirst());
        }
        return found;
    }

    /** Returns the text of a child, or nothing where there is no such child. */
    public static String value(Node node, String name) {
        return child(node, name).map(child -> child.getTextContent().strip()).orElse("");
    }

    /** Returns the whitespace and comments before an element, in their order. */
    public static List<Node> lead(Node element) {
        List<Node> lead = new ArrayList<>();
        for (Node node = element.getPreviousSibling();
                node != null && !(node instanceof Element);
                node = node.getPreviousSibling()) {
            lead.add(0, node);
        }
        return lead;
    }

    /** Removes an element with what stands before it. */
    public static void remove(Element element) {
        lead(element).forEach(node -> node.getParentNode().removeChild(node));
        element.getParentNode().removeChild(element);
    }

    /** Puts a copy of an element, with what stands before it, in front of a child, or at the end where that is null. */
    public static Element insert(Element foreign, Element into, Element next) {
        Node place = next == null ? end(into) : first(next);
        for (Node node : lead(foreign)) {
            into.insertBefore(into.getOwnerDocument().importNode(node, true), place);
        }
        return (Element) into.insertBefore(into.getOwnerDocument().importNode(foreign, true), place);
    }

    private static Node first(Element element) {
        List<Node> lead = lead(element);
        return lead.isEmpty() ? element : lead.get(0);
    }

    /** The line break before the end tag. */
    private static Node end(Element element) {
        Node last = element.getLastChild();
        return last != null && last.getNodeType() == Node.TEXT_NODE ? last : null;
    }

    /** Returns the tree as text; what stands before and after the content of {@code project} is as it was. */
    public String written() {
        Matcher start = START.matcher(text);
        if (!start.find()) {
            throw new IllegalStateException("the tree has an element project");
        }
        StringBuilder written = new StringBuilder(text.substring(0, start.end()));
        content(project, written);
        return written.append(text.substring(text.lastIndexOf("</project"))).toString();
    }

    private static void content(Node node, StringBuilder written) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, written);
            } else if (child instanceof Comment comment) {
                written.append("<!--").append(comment.getData()).append("-->");
            } else if (child instanceof CDATASection data) {
                written.append("<![CDATA[").append(data.getData()).append("]]>");
            } else {
                written.append(escaped(child.getNodeValue()));
            }
        }
    }

    private static void element(Element element, StringBuilder written) {
        written.append('<').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String value = escaped(attributes.item(i).getNodeValue()).replace("\"", "&quot;");
            written.append(' ').append(attributes.item(i).getNodeName());
            written.append("=\"").append(value).append('"');
        }
        if (element.hasChildNodes()) {
            written.append('>');
            content(element, written);
            written.append("</").append(element.getTagName()).append('>');
        } else {
            written.append(" />");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
    }
}
