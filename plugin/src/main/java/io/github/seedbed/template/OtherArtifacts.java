package io.github.seedbed.template;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where a template's POM names artifacts that are not the template: its parent, dependencies, plugins. A house often
 * has one groupId for everything, and a project that is made from the template still needs the house's libraries.
 */
final class OtherArtifacts {
    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<RootPom.Element> places = new ArrayList<>();
    private RootPom.Element relativePath;

    /** An element that has not ended yet, with the texts of its children so far. */
    private record Open(String name, int start, Map<String, RootPom.Element> children) {}

    private OtherArtifacts(String text) {
        this.text = text;
    }

    /**
     * Finds them.
     *
     * @param pom a POM
     */
    static OtherArtifacts in(String pom) throws XMLStreamException {
        OtherArtifacts others = new OtherArtifacts(pom);
        Offsets offsets = new Offsets(pom);
        XMLStreamReader reader = RootPom.factory().createXMLStreamReader(new StringReader(pom));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                others.start(reader.getLocalName(), offsets.of(reader.getLocation()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                others.end(offsets.of(reader.getLocation()));
            }
        }
        return others;
    }

    /** Returns whether a range of the text names another artifact. */
    boolean hold(int start, int end) {
        return places.stream().anyMatch(place -> start < place.end() && place.start() < end);
    }

    /**
     * Returns the POM without the path to its parent: that leads to a place which only the template has. A POM that
     * states no path is returned as it is.
     */
    String withoutPathToParent() {
        if (relativePath == null || relativePath.value().isEmpty()) {
            return text;
        }
        int start = text.lastIndexOf("<relativePath", relativePath.start());
        int end = text.indexOf('>', relativePath.end()) + 1;
        return text.substring(0, start) + "<relativePath />" + text.substring(end);
    }

    private void start(String name, int offset) {
        if (!open.isEmpty()) {
            open.peek().children().put(name, RootPom.element(text, offset));
        }
        open.push(new Open(name, offset, new TreeMap<>()));
    }

    private void end(int offset) {
        Open ended = open.pop();
        if (open.size() == 1 && ended.name().equals("parent")) {
            places.add(new RootPom.Element("", ended.start(), offset));
            relativePath = ended.children().get("relativePath");
        } else if (open.size() > 1 && !isTheTemplate(ended.children())) {
            ended.children().forEach((name, element) -> {
                if (RootPom.COORDINATES.contains(name)) {
                    places.add(element);
                }
            });
        }
    }

    /** What names no groupId says nothing of where it belongs. */
    private boolean isTheTemplate(Map<String, RootPom.Element> named) {
        return !named.containsKey("groupId") || is("groupId", named) && is("artifactId", named);
    }

    private boolean is(String name, Map<String, RootPom.Element> named) {
        RootPom.Element own = open.peekLast().children().get(name);
        RootPom.Element other = named.get(name);
        return own != null
                && other != null
                && (other.value().equals(own.value()) || other.value().equals("${project." + name + "}"));
    }
}
