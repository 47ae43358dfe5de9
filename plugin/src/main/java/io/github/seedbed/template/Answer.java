package io.github.seedbed.template;

/** A value that a project's owner gives, as a reference in an archetype's Velocity text. */
public enum Answer {
    GROUP_ID("groupId"),
    ARTIFACT_ID("artifactId"),
    VERSION("version"),
    PACKAGE("package"),
    PACKAGE_PATH("packageInPathFormat");

    /** Plain method calls: the only escaping that every archetype plugin from 3.1.2 on understands. */
    private static final String XML_ESCAPES =
            ".replace(\"&\",\"&amp;\").replace(\"<\",\"&lt;\").replace(\">\",\"&gt;\")";

    /** As {@link java.util.Properties} reads them back: backslashes, line ends, and a blank at the beginning. */
    private static final String PROPERTY_ESCAPES = ".replace('\\','\\\\').replaceAll('\\r','\\\\r')"
            + ".replaceAll('\\n','\\\\n').replaceAll('^(?=\\s)','\\\\')";

    private final String property;

    Answer(String property) {
        this.property = property;
    }

    /** Returns the reference, for text or for the content of an XML element. */
    String reference(boolean xml) {
        return "${" + property + (xml ? XML_ESCAPES : "") + "}";
    }

    /** Returns the reference, for the value in a file of properties. */
    String referenceInProperties() {
        return "${" + property + PROPERTY_ESCAPES + "}";
    }

    /** Returns the token that stands for the value in the name of a file. */
    String token() {
        return "__" + property + "__";
    }
}
