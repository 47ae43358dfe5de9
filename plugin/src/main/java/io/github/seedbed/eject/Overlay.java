package io.github.seedbed.eject;

import static io.github.seedbed.pom.PomText.children;
import static io.github.seedbed.pom.PomText.insert;
import static io.github.seedbed.pom.PomText.value;

import io.github.seedbed.pom.PomText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lays what a project says of a plugin over what the parent says, as Maven does when a POM inherits another: what both
 * say is as the project says it.
 *
 * @param adds whether what only the project says is added; else it only decides what both say
 */
record Overlay(boolean adds) {
    private static final Set<String> LISTS = new TreeSet<>(Set.of("executions", "dependencies", "goals"));

    /** Changes a plugin, or an execution, of the parent. */
    void part(Element parents, Element projects) {
        for (Element own : children(projects)) {
            child(parents, own);
        }
    }

    private void child(Element parents, Element own) {
        Optional<Element> theirs = PomText.child(parents, own.getTagName());
        if (theirs.isEmpty()) {
            if (adds) {
                insert(own, parents, null);
            }
        } else if (own.getTagName().equals("configuration")) {
            configuration(theirs.get(), own);
        } else if (!LISTS.contains(own.getTagName())) {
            replace(theirs.get(), own);
        } else if (own.getTagName().equals("executions")) {
            each(theirs.get(), own, execution -> value(execution, "id"), this::part);
        } else {
            each(theirs.get(), own, Overlay::artifactOrGoal, Overlay::replace);
        }
    }

    /** Merges two lists by a key. */
    private void each(
            Element parents, Element projects, Function<Element, String> key, BiConsumer<Element, Element> both) {
        Map<String, Element> theirs = new TreeMap<>();
        children(parents).forEach(element -> theirs.put(key.apply(element), element));
        // Maven puts the project's jars in front of the parent's
        Element next = parents.getTagName().equals("dependencies")
                ? children(parents).stream().findFirst().orElse(null)
                : null;
        for (Element own : children(projects)) {
            Element other = theirs.get(key.apply(own));
            if (other != null) {
                both.accept(other, own);
            } else if (adds) {
                insert(own, parents, next);
            }
        }
    }

    private static String artifactOrGoal(Element element) {
        return element.getTagName().equals("goal") ? element.getTextContent().strip() : artifact(element);
    }

    /** What Maven tells dependencies and plugins apart by. */
    static String artifact(Element element) {
        String group = value(element, "groupId");
        return String.join(
                ":",
                group.isEmpty() ? "org.apache.maven.plugins" : group,
                value(element, "artifactId"),
                value(element, "type").replaceFirst("^jar$", ""),
                value(element, "classifier"));
    }

    /**
     * As Maven merges the configurations of plugins: by names, and where a name comes several times, by their order.
     */
    private void configuration(Element parents, Element projects) {
        if (projects.getAttribute("combine.self").equals("override")) {
            replace(parents, projects);
        } else if (projects.getAttribute("combine.children").equals("append")) {
            if (adds || !parents.getAttribute("combine.children").equals("append")) {
                children(projects).forEach(own -> insert(own, parents, null));
            }
        } else if (children(projects).isEmpty()) {
            if (!projects.getTextContent().isBlank()) {
                replace(parents, projects);
            }
        } else {
            byNames(parents, projects);
        }
    }

    private void byNames(Element parents, Element projects) {
        Map<String, List<Element>> theirs = new TreeMap<>();
        children(parents)
                .forEach(element -> theirs.computeIfAbsent(element.getTagName(), name -> new ArrayList<>())
                        .add(element));
        Set<String> named = new TreeSet<>();
        for (Element own : children(projects)) {
            List<Element> same = theirs.getOrDefault(own.getTagName(), new ArrayList<>());
            boolean both = named.add(own.getTagName()) ? !same.isEmpty() : theirs.containsKey(own.getTagName());
            if (!same.isEmpty()) {
                configuration(same.remove(0), own);
            } else if (adds || both) {
                insert(own, parents, null);
            }
        }
        named.forEach(name -> theirs.getOrDefault(name, List.of()).forEach(PomText::remove));
    }

    /** Puts the project's element in the place of the parent's. */
    private static void replace(Element parents, Element projects) {
        Node own = parents.getOwnerDocument().importNode(projects, true);
        parents.getParentNode().replaceChild(own, parents);
    }
}
