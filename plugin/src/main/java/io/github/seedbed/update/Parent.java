package io.github.seedbed.update;

import io.github.seedbed.pom.PomText;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The POM that a project inherits.
 *
 * @param artifact groupId and artifactId
 * @param version of it
 */
public record Parent(String artifact, String version) {
    /**
     * Reads it from a POM.
     *
     * @return empty if it names none, or cannot be read
     */
    static Optional<Parent> of(String pom) {
        try {
            return PomText.child(PomText.of(pom).project(), "parent")
                    .map(parent -> new Parent(artifact(parent), PomText.value(parent, "version")));
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    static String artifact(Element element) {
        return PomText.value(element, "groupId") + ":" + PomText.value(element, "artifactId");
    }
}
