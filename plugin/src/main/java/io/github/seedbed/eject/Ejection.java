package io.github.seedbed.eject;

import static io.github.seedbed.pom.PomText.below;
import static io.github.seedbed.pom.PomText.child;
import static io.github.seedbed.pom.PomText.children;
import static io.github.seedbed.pom.PomText.value;

import io.github.seedbed.pom.PomText;
import io.github.seedbed.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Writes the parent's build into a project's POM, so that the effective POM stays the same without the parent:
 * properties, managed dependencies, build and profiles, with their comments. Where both say something, the project's
 * word counts, as it did before.
 */
public final class Ejection {
    /** The end of a POM, in the order that the format gate asks for. */
    private static final List<String> ORDER = List.of(
            "properties",
            "dependencyManagement",
            "dependencies",
            "repositories",
            "pluginRepositories",
            "build",
            "reporting",
            "profiles");

    private final Element project;
    private final Element parent;

    private Ejection(Element project, Element parent) {
        this.project = project;
        this.parent = parent;
    }

    /**
     * Returns the coordinates of the parent whose build is to be written: {@code groupId:artifactId:pom:version}.
     *
     * @param pom the project's {@code pom.xml}
     * @throws ProblemException if the project inherits something else, or says too little to stand alone
     */
    public static String parent(String pom) {
        PomText own = read(pom);
        ProblemException.throwIfAny(Obstacles.of(own));
        Element parent = child(own.project(), "parent").orElseThrow();
        return Obstacles.PARENT + ":pom:" + value(parent, "version");
    }

    /**
     * Returns a project's POM with the build of its parent in it.
     *
     * @param pom the project's {@code pom.xml}
     * @param parentPom the POM that it inherits
     * @throws ProblemException if the two cannot be one
     */
    public static String of(String pom, String parentPom) {
        PomText own = read(pom);
        Ejection ejection = new Ejection(own.project(), read(parentPom).project());
        ProblemException.throwIfAny(Obstacles.between(ejection.project, ejection.parent));
        ejection.merge();
        return pom.contains("\r\n") ? own.written().replace("\n", "\r\n") : own.written();
    }

    private static PomText read(String pom) {
        try {
            return PomText.of(pom);
        } catch (SAXException e) {
            throw new IllegalStateException("Maven has read this POM before", e);
        }
    }

    private void merge() {
        child(project, "parent").ifPresent(PomText::remove);
        below(parent, "profiles").forEach(this::giveWay);
        merge(project, parent);
        Optional<Element> own = child(project, "profiles");
        Element theirs = child(parent, "profiles").orElseThrow();
        if (own.isPresent()) {
            profiles(own.get(), theirs);
        } else {
            PomText.insert(theirs, project, null);
        }
    }

    /**
     * What a project says outside of profiles wins over its parent's profiles; within one POM the profile would win.
     */
    private void giveWay(Element profile) {
        for (Element property : below(profile, "properties")) {
            if (child(project, "properties", property.getTagName()).isPresent()) {
                PomText.remove(property);
            }
        }
        for (Plugins list : Plugins.values()) {
            for (Element plugin : list.of(profile)) {
                list.of(project).stream()
                        .filter(same(plugin))
                        .findFirst()
                        .ifPresent(own -> new Overlay(false).part(plugin, own));
            }
        }
    }

    private static Predicate<Element> same(Element plugin) {
        return other -> Overlay.artifact(other).equals(Overlay.artifact(plugin));
    }

    /** Adds what only the parent says to a project, or to a profile of the same name. */
    private static void merge(Element own, Element theirs) {
        for (String name : List.of("properties", "dependencyManagement", "build")) {
            Optional<Element> there = child(theirs, name);
            Optional<Element> here = child(own, name);
            if (there.isPresent() && here.isEmpty()) {
                PomText.insert(there.get(), own, next(own, name));
            } else if (there.isPresent()) {
                both(name, here.get(), there.get());
            }
        }
    }

    private static void both(String name, Element own, Element theirs) {
        switch (name) {
            case "properties" ->
                children(theirs).stream()
                        .filter(property -> child(own, property.getTagName()).isEmpty())
                        .forEach(property -> PomText.insert(property, own, null));
            case "dependencyManagement" ->
                below(theirs, "dependencies").stream()
                        .filter(dependency ->
                                below(own, "dependencies").stream().noneMatch(same(dependency)))
                        .forEach(dependency -> PomText.insert(
                                dependency, child(own, "dependencies").orElseThrow(), null));
            default -> {
                for (Plugins list : Plugins.values()) {
                    list.merge(own, theirs);
                }
            }
        }
    }

    private static Element next(Element own, String name) {
        int place = ORDER.indexOf(name);
        return children(own).stream()
                .filter(child -> ORDER.indexOf(child.getTagName()) > place)
                .findFirst()
                .orElse(null);
    }

    /** The parent's come first: of two profiles that are active, the later one decides. */
    private static void profiles(Element own, Element theirs) {
        Element first = children(own).stream().findFirst().orElse(null);
        for (Element profile : children(theirs)) {
            Optional<Element> same = children(own).stream()
                    .filter(other -> value(other, "id").equals(value(profile, "id")))
                    .findFirst();
            same.ifPresent(other -> merge(other, profile));
            if (same.isEmpty()) {
                PomText.insert(profile, own, first);
            }
        }
    }
}
