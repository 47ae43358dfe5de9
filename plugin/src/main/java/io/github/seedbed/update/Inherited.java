package io.github.seedbed.update;

import io.github.seedbed.pom.PomText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What a POM inherits from its parents.
 *
 * @param properties name to value, as it is written
 * @param plugins the artifactIds of all plugins that the parents name
 */
record Inherited(Map<String, String> properties, SortedSet<String> plugins) {
    /** Far more than any house has; two parents that name each other end here. */
    private static final int MOST_PARENTS = 10;

    /** Reads the parents of a POM, as far as they can be had. */
    static Inherited by(Element project, Templates templates) throws IOException, SAXException {
        Map<String, String> properties = new TreeMap<>();
        SortedSet<String> plugins = new TreeSet<>();
        Optional<Element> parent = PomText.child(project, "parent");
        for (int i = 0; i < MOST_PARENTS && parent.isPresent(); i++) {
            Optional<String> pom = templates.pom(Parent.artifact(parent.get()), PomText.value(parent.get(), "version"));
            if (pom.isEmpty()) {
                break;
            }
            Element element = PomText.of(pom.get()).project();
            for (Element property : PomText.below(element, "properties")) {
                properties.putIfAbsent(
                        property.getTagName(), property.getTextContent().strip());
            }
            plugins(element).forEach(plugin -> plugins.add(PomText.value(plugin, "artifactId")));
            parent = PomText.child(element, "parent");
        }
        return new Inherited(properties, plugins);
    }

    /** Returns every element {@code plugin} of a POM, those of its profiles included. */
    static List<Element> plugins(Element project) {
        List<Element> plugins = new ArrayList<>();
        for (Element part : parts(project)) {
            plugins.addAll(PomText.below(part, "build", "plugins"));
            plugins.addAll(PomText.below(part, "build", "pluginManagement", "plugins"));
        }
        return plugins;
    }

    /** Returns the project and its profiles: each may have properties and a build. */
    static List<Element> parts(Element project) {
        List<Element> parts = new ArrayList<>(List.of(project));
        parts.addAll(PomText.below(project, "profiles"));
        return parts;
    }
}
