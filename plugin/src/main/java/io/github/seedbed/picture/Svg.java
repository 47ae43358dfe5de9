package io.github.seedbed.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one drawing: a few shapes and texts whose colours are classes of {@link #STYLE}, light and dark. */
public final class Svg {
    /**
     * Names begin with sb-, for drawings may stand inside a page. Text on the fill of a model keeps a contrast of 4.5
     * to 1 up to an opacity of 0.6, in both schemes.
     */
    private static final String STYLE = """
            .sb-page{fill:#ffffff}.sb-text{fill:#1f2328}.sb-soft{fill:#57606a}.sb-model{fill:#1f6fd0}
            .sb-grid{stroke:#d8dee4}.sb-axis{stroke:#57606a}.sb-mark{stroke:#1f6fd0;stroke-width:2}
            .sb-curve{fill:none;stroke:#1f6fd0;stroke-width:2}
            .sb-base{fill:none;stroke:#9a5b00;stroke-width:2}.sb-basetext{fill:#9a5b00}
            .sb-dash{stroke:#57606a;stroke-dasharray:4 4}
            .sb-start{text-anchor:start}.sb-middle{text-anchor:middle}.sb-end{text-anchor:end}
            .sb-bold{font-weight:600}.sb-small{font-size:11px}.sb-faint{opacity:.75}
            @media (prefers-color-scheme:dark){
            .sb-page{fill:#161b22}.sb-text{fill:#f0f3f6}.sb-soft{fill:#a9b3bd}.sb-model{fill:#4b93e6}
            .sb-grid{stroke:#30363d}.sb-axis{stroke:#a9b3bd}.sb-mark,.sb-curve{stroke:#6cb0ff}
            .sb-base{stroke:#e3a33b}.sb-basetext{fill:#e3a33b}.sb-dash{stroke:#a9b3bd}}
            """;

    /** Narrower drawings can be read on a phone as a whole; a page lets people scroll the others there. */
    private static final double NARROW = 420;

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    /** Does what StAX may refuse; a text in memory never fails. */
    private interface Step {
        void write() throws XMLStreamException;
    }

    /**
     * Begins a drawing.
     *
     * @param name unique among the drawings of a page
     * @param width in units of about a pixel
     * @param height in the same unit
     * @param title what it shows, in a few words
     * @param description what there is to see, for those who do not
     */
    public Svg(String name, double width, double height, String title, String description) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        step(() -> xml.writeStartElement("svg"));
        attribute("xmlns", "http://www.w3.org/2000/svg");
        attribute("width", number(width));
        attribute("height", number(height));
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        if (width < NARROW) {
            attribute("style", "min-width:" + number(width) + "px");
        }
        attribute("role", "img");
        attribute("lang", "en");
        attribute("aria-labelledby", name + "-title");
        attribute("aria-describedby", name + "-description");
        attribute("font-family", "system-ui, sans-serif");
        attribute("font-size", "13");
        line();
        named("title", name, title);
        named("desc", name, description);
        step(() -> xml.writeStartElement("style"));
        step(() -> xml.writeCharacters("\n" + STYLE));
        end();
        rectangle("page", 0, 0, width, height, 1);
    }

    private void named(String element, String name, String text) {
        step(() -> xml.writeStartElement(element));
        attribute("id", name + (element.equals("title") ? "-title" : "-description"));
        characters(text);
        end();
    }

    void rectangle(String style, double x, double y, double width, double height, double opacity) {
        shape("rect", style);
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        attribute("rx", "3");
        if (opacity < 1) {
            attribute("fill-opacity", number(opacity));
        }
        line();
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        shape("line", style);
        attribute("x1", number(x1));
        attribute("y1", number(y1));
        attribute("x2", number(x2));
        attribute("y2", number(y2));
        line();
    }

    void circle(String style, double x, double y, double radius) {
        shape("circle", style);
        attribute("cx", number(x));
        attribute("cy", number(y));
        attribute("r", number(radius));
        line();
    }

    /**
     * Writes a shape that says what it is.
     *
     * @param style a class without its prefix
     * @param way as the attribute {@code d} of a path
     * @param title what the shape is
     */
    public void path(String style, String way, String title) {
        step(() -> xml.writeStartElement("path"));
        attribute("class", classes(style));
        attribute("d", way);
        step(() -> xml.writeStartElement("title"));
        characters(title);
        step(xml::writeEndElement);
        end();
    }

    void text(String style, double x, double y, String text) {
        turned(style, x, y, 0, text);
    }

    /**
     * Writes a text that is turned around its beginning, clockwise.
     *
     * @param style classes without their prefix, such as {@code text bold}
     * @param x of the beginning
     * @param y of the beginning
     * @param degrees 0 for a level text
     * @param text any
     */
    public void turned(String style, double x, double y, double degrees, String text) {
        step(() -> xml.writeStartElement("text"));
        attribute("class", classes(style));
        attribute("x", number(x));
        attribute("y", number(y));
        if (degrees != 0) {
            attribute("transform", "rotate(" + number(degrees) + " " + number(x) + " " + number(y) + ")");
        }
        characters(text);
        end();
    }

    /** Ends the drawing and returns it. */
    public String finish() {
        end();
        return out.toString();
    }

    private void shape(String element, String style) {
        step(() -> xml.writeEmptyElement(element));
        attribute("class", classes(style));
    }

    private static String classes(String style) {
        return "sb-" + style.replace(" ", " sb-");
    }

    private void attribute(String name, String value) {
        step(() -> xml.writeAttribute(name, value));
    }

    /** Data may hold characters that no XML may hold. */
    private void characters(String text) {
        String legal = text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
        step(() -> xml.writeCharacters(legal));
    }

    private void end() {
        step(xml::writeEndElement);
        line();
    }

    private void line() {
        step(() -> xml.writeCharacters("\n"));
    }

    private static void step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
    }

    /** With two digits after the point at most: less than a pixel shows. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }
}
