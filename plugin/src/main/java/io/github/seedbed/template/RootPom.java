package io.github.seedbed.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The pom.xml of a template: what its own elements say, and where in the text they say it. */
final class RootPom {
    static final String NAME = "pom.xml";

    static final Set<String> COORDINATES = new TreeSet<>(Set.of("groupId", "artifactId", "version"));

    private final Map<String, Element> elements = new TreeMap<>();
    private OtherArtifacts others;

    /** A value and the range of characters that it takes in the text. */
    record Element(String value, int start, int end) {}

    private RootPom() {}

    /**
     * Parses a POM.
     *
     * @param text the POM
     * @param place what to call it in messages
     * @throws ProblemException if it is not XML, has modules, or lacks a coordinate of its own
     */
    static RootPom parse(String text, String place) {
        RootPom pom = new RootPom();
        try {
            pom.read(text);
            pom.others = OtherArtifacts.in(text);
        } catch (XMLStreamException e) {
            throw new ProblemException(
                    new Problem(
                            "The template's POM cannot be read",
                            place + ", line " + e.getLocation().getLineNumber(),
                            "it is not well-formed XML",
                            "fix it until this passes: mvn validate"),
                    e);
        }
        ProblemException.throwIfAny(pom.problems(place));
        return pom;
    }

    Element groupId() {
        return elements.get("groupId");
    }

    Element artifactId() {
        return elements.get("artifactId");
    }

    Element version() {
        return elements.get("version");
    }

    /** Returns what names other artifacts. */
    OtherArtifacts others() {
        return others;
    }

    /** Keeps the text of each direct child of project; a child with children of its own has an empty text. */
    private void read(String text) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
        Offsets offsets = new Offsets(text);
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                elements.put(reader.getLocalName(), element(text, offsets.of(reader.getLocation())));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    static Element element(String text, int start) {
        int end = text.indexOf('<', start);
        String content = text.substring(start, end < 0 ? start : end);
        int from = start + content.length() - content.stripLeading().length();
        return new Element(content.strip(), from, from + content.strip().length());
    }

    private List<Problem> problems(String place) {
        List<Problem> problems = new ArrayList<>();
        if (elements.containsKey("modules")) {
            problems.add(new Problem(
                    "A template is one module",
                    place + ", element <modules>",
                    "an archetype of several modules would have to rename each of them",
                    "run the same command in the folder of one of the modules"));
        }
        for (String name : COORDINATES.stream().sorted().toList()) {
            coordinateProblem(name, place, problems);
        }
        return problems;
    }

    private void coordinateProblem(String name, String place, List<Problem> problems) {
        Element element = elements.get(name);
        if (element == null || element.value().isEmpty()) {
            problems.add(new Problem(
                    "The template does not say its own " + name,
                    place,
                    "a " + name + " that comes from the parent cannot be replaced in a project",
                    "add <" + name + "> directly below <project>"));
        } else if (element.value().contains("${")) {
            problems.add(new Problem(
                    "The template's " + name + " is not plain text",
                    place + ", element <" + name + ">",
                    "\"" + element.value() + "\" is looked up elsewhere, so it does not say what to replace",
                    "write the value itself into <" + name + ">"));
        }
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
