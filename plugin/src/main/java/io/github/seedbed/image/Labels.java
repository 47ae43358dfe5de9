package io.github.seedbed.image;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The labels of an image (OCI image specification, annotations.md), as Jib takes them from a property. */
public final class Labels {
    /** The property that Jib reads, in place of the labels in the POM. */
    public static final String PROPERTY = "jib.container.labels";

    static final String REVISION = "org.opencontainers.image.revision";

    private static final String LICENSES = "org.opencontainers.image.licenses";
    private static final String SOURCE = "org.opencontainers.image.source";

    private final SortedMap<String, String> labels = new TreeMap<>();

    /**
     * Begins with what a project knows of itself.
     *
     * @param revision the commit
     * @param source where the sources are; empty if that is unknown
     * @param licenses an expression of SPDX; empty if there is none
     */
    public Labels(String revision, String source, String licenses) {
        put(REVISION, revision);
        put(SOURCE, source);
        put(LICENSES, licenses);
    }

    /**
     * Adds a label, or replaces it.
     *
     * @param name of the label
     * @param value if it is blank, there is no such label
     * @return this
     */
    public Labels put(String name, String value) {
        if (!value.isBlank()) {
            labels.put(name, value);
        }
        return this;
    }

    /** Returns the value of the property: a comma in a name or a value follows a backslash. */
    public String property() {
        return labels.entrySet().stream().map(Labels::text).collect(Collectors.joining(","));
    }

    private static String text(Map.Entry<String, String> label) {
        return (label.getKey() + "=" + label.getValue()).replace(",", "\\,");
    }
}
