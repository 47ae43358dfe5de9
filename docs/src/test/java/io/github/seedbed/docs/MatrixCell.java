package io.github.seedbed.docs;

import java.util.Optional;

/**
 * One combination of what a project can be made and built with.
 *
 * @param does {@code generate} or {@code build}
 * @param template the name of a template
 * @param archetypePlugin version of the archetype plugin on the command line; empty where command one chooses it, or
 *     {@link #NEWEST}
 * @param maven version of Maven
 * @param jdk major version of the JDK
 */
record MatrixCell(String does, String template, String archetypePlugin, String maven, int jdk) {
    /** As Maven says it. */
    static final String NEWEST = "RELEASE";

    static MatrixCell build(String template, String maven, int jdk) {
        return new MatrixCell("build", template, "", maven, jdk);
    }

    static MatrixCell generation(String template, String plugin, String maven, int jdk) {
        return new MatrixCell("generate", template, plugin, maven, jdk);
    }

    /** {@code -Dmatrix.newest=26}: the newest Maven and archetype plugin on JDK 26, in place of all other cells. */
    static Optional<Integer> newestJdk() {
        return Optional.ofNullable(Integer.getInteger("seedbed.matrix.newest"));
    }

    /** Tells whether this build wants the cell: {@code -Dmatrix=} and a part of its name. */
    boolean wanted() {
        return toString().contains(System.getProperty("seedbed.matrix", ""));
    }

    static boolean allWanted() {
        return System.getProperty("seedbed.matrix", "").isEmpty() && newestJdk().isEmpty();
    }

    /** Returns the goal that generates; without a version it is that of the newest plugin. */
    String goal() {
        String version = archetypePlugin.equals(NEWEST) ? "" : ":" + archetypePlugin;
        return "org.apache.maven.plugins:maven-archetype-plugin" + version + ":generate";
    }

    String folder() {
        return toString().replace(' ', '-');
    }

    /** The name by which a cell can be run again. */
    @Override
    public String toString() {
        String plugin = archetypePlugin.isEmpty() ? "" : " plugin-" + archetypePlugin;
        return does + " " + template + plugin + " maven-" + maven + " jdk-" + jdk;
    }
}
