package io.github.seedbed.eject;

import static io.github.seedbed.pom.PomText.child;
import static io.github.seedbed.pom.PomText.children;

import io.github.seedbed.pom.PomText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The two lists of plugins in an element {@code build}. */
enum Plugins {
    MANAGED {
        @Override
        Optional<Element> in(Element build) {
            return child(build, "pluginManagement");
        }

        @Override
        Optional<Element> list(Element build) {
            return child(build, "pluginManagement", "plugins");
        }
    },
    USED {
        @Override
        Optional<Element> in(Element build) {
            return child(build, "plugins");
        }

        @Override
        Optional<Element> list(Element build) {
            return in(build);
        }
    };

    /** The child of build. */
    abstract Optional<Element> in(Element build);

    /** The element whose children are plugins. */
    abstract Optional<Element> list(Element build);

    /** Returns the plugins of a project or of a profile. */
    List<Element> of(Element model) {
        return child(model, "build").flatMap(this::list).map(PomText::children).orElse(List.of());
    }

    /** Adds the plugins of the parent's build to the project's. */
    void merge(Element own, Element theirs) {
        if (list(theirs).isEmpty()) {
            return;
        }
        if (list(own).isPresent()) {
            both(list(own).get(), list(theirs).get());
        } else {
            Element next = this == MANAGED ? USED.in(own).orElse(null) : null;
            PomText.insert(in(theirs).get(), own, next);
        }
    }

    /** In the order that Maven gives them: the parent's, and what only the project has before the next one of both. */
    private static void both(Element own, Element theirs) {
        Element merged = (Element) own.getOwnerDocument().importNode(theirs, true);
        Map<String, Element> byName = new TreeMap<>();
        children(merged).forEach(plugin -> byName.put(Overlay.artifact(plugin), plugin));
        List<Element> waiting = new ArrayList<>();
        for (Element plugin : children(own)) {
            Element other = byName.get(Overlay.artifact(plugin));
            if (other == null) {
                waiting.add(plugin);
            } else {
                waiting.forEach(only -> PomText.insert(only, merged, other));
                waiting.clear();
                comments(plugin, other);
                new Overlay(true).part(other, plugin);
            }
        }
        waiting.forEach(only -> PomText.insert(only, merged, null));
        own.getParentNode().replaceChild(merged, own);
    }

    private static void comments(Element plugin, Element merged) {
        List<Node> lead = PomText.lead(plugin);
        if (lead.stream().anyMatch(Comment.class::isInstance)) {
            lead.forEach(node -> merged.getParentNode()
                    .insertBefore(merged.getOwnerDocument().importNode(node, true), merged));
        }
    }
}
