package io.github.seedbed.eject;

import static io.github.seedbed.pom.PomText.below;
import static io.github.seedbed.pom.PomText.child;
import static io.github.seedbed.pom.PomText.children;
import static io.github.seedbed.pom.PomText.value;

import io.github.seedbed.pom.PomText;
import io.github.seedbed.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Why the build of the parent cannot be written into a POM. */
final class Obstacles {
    static final String PARENT = "io.github.seedbed:seedbed-parent";

    private static final String POM = "pom.xml";
    private static final String AGAIN = "; then: mvn seedbed:eject";

    private Obstacles() {}

    /** Those in the project's own POM. */
    static List<Problem> of(PomText pom) {
        String parent = child(pom.project(), "parent")
                .map(element -> value(element, "groupId") + ":" + value(element, "artifactId"))
                .orElse("none");
        if (!parent.equals(PARENT)) {
            return List.of(new Problem(
                    "The project does not inherit its build from Seedbed directly",
                    POM + ", element <parent>",
                    "its parent is " + parent,
                    parent.equals("none")
                            ? "nothing: the build is in this file already"
                            : "run this in the folder of that parent: mvn seedbed:eject"));
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : List.of("groupId", "version")) {
            if (value(pom.project(), name).isEmpty()) {
                problems.add(new Problem(
                        "The project does not state its own " + name,
                        POM,
                        "it is inherited, and the parent is about to go",
                        "add <" + name + "> directly below <project>" + AGAIN));
            }
        }
        if (pom.text().contains("${project.parent.")) {
            problems.add(new Problem(
                    "The POM refers to its parent",
                    POM,
                    "${project.parent…} has no value once the parent is gone",
                    "write the value itself" + AGAIN));
        }
        return problems;
    }

    /** Those of two POMs. */
    static List<Problem> between(Element project, Element parent) {
        List<Problem> problems = new ArrayList<>();
        for (Element profile : below(project, "profiles")) {
            String id = value(profile, "id");
            if (child(profile, "activation", "activeByDefault")
                    .filter(element -> element.getTextContent().strip().equals("true"))
                    .isPresent()) {
                problems.add(new Problem(
                        "A profile would no longer be active",
                        POM + ", profile " + id,
                        "activeByDefault ends where another profile of the same POM is active, as the parent's then are",
                        "activate it by a file or a property" + AGAIN));
            }
            below(parent, "profiles").stream()
                    .filter(other -> value(other, "id").equals(id) && !sameActivation(profile, other))
                    .forEach(other -> problems.add(new Problem(
                            "Two profiles of one name are active in different cases",
                            POM + ", profile " + id,
                            "the parent has one of that name, and a POM cannot have two",
                            "give yours another name" + AGAIN)));
        }
        return problems;
    }

    private static boolean sameActivation(Element one, Element other) {
        return activation(one).equals(activation(other));
    }

    private static String activation(Element profile) {
        Optional<Element> activation = child(profile, "activation");
        return activation.map(Obstacles::shape).orElse("");
    }

    /** Names and texts, without whitespace and comments. */
    private static String shape(Element element) {
        StringBuilder shape = new StringBuilder(element.getTagName()).append('(');
        List<Element> children = children(element);
        if (children.isEmpty()) {
            shape.append(element.getTextContent().strip());
        }
        children.forEach(child -> shape.append(shape(child)));
        return shape.append(')').toString();
    }
}
