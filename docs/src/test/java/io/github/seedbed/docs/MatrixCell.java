package io.github.seedbed.docs;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One combination of what a project can be made and built with.
 *
 * @param does {@code generate}, {@code build}, {@code verify}, {@code quick} (without gates, then offline),
 *     {@code ejected} (the inherited build taken into the own POM), {@code house-parent} (its parent inherits ours) or
 *     {@code wrapper}
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

    /** The build of a project, with a Seedbed that is installed: {@code verify}, or what else is done with it. */
    static MatrixCell rebuild(String does, String template, String maven, int jdk) {
        return new MatrixCell(does, template, "", maven, jdk);
    }

    /** A build by the project's own wrapper, which fetches its Maven. */
    static MatrixCell wrapper(String template, String maven, int jdk) {
        return new MatrixCell("wrapper", template, "", maven, jdk);
    }

    static MatrixCell generation(String template, String plugin, String maven, int jdk) {
        return new MatrixCell("generate", template, plugin, maven, jdk);
    }

    /** {@code -Dmatrix.newest=26}: the newest Maven and archetype plugin on JDK 26, in place of all other cells. */
    static Optional<Integer> newestJdk() {
        return Optional.ofNullable(Integer.getInteger("seedbed.matrix.newest"));
    }

    /** What this build was given as {@code -Dmatrix=}: a part of the names of the cells that it wants. */
    static String wantedName() {
        return System.getProperty("seedbed.matrix", "");
    }

    boolean wanted() {
        return toString().contains(wantedName());
    }

    static boolean allWanted() {
        return wantedName().isEmpty() && newestJdk().isEmpty();
    }

    /**
     * Returns what is wrong with a name that is part of no cell's: nothing would be tried, and all would seem well.
     *
     * @param name what was typed
     * @param cells all there are
     */
    static Optional<Problem> problem(String name, List<MatrixCell> cells) {
        if (cells.stream().anyMatch(cell -> cell.toString().contains(name))) {
            return Optional.empty();
        }
        Optional<String> nearest = Nearest.to(name, parts(cells));
        return Optional.of(new Problem(
                "No cell of the matrix has such a name",
                "-Dmatrix=\"" + name + "\"",
                nearest.map(part -> "Did you mean \"" + part + "\"?").orElse("it is near to none of them"),
                "say the name of a cell in docs/matrix.md or a part of it: -Dmatrix=\""
                        + nearest.orElse(cells.get(0).toString()) + "\""));
    }

    /** Returns each run of whole words of the names. */
    private static TreeSet<String> parts(List<MatrixCell> cells) {
        TreeSet<String> parts = new TreeSet<>();
        for (MatrixCell cell : cells) {
            List<String> words = List.of(cell.toString().split(" "));
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= words.size(); to++) {
                    parts.add(String.join(" ", words.subList(from, to)));
                }
            }
        }
        return parts;
    }

    /** Returns the command that tries this cell alone. */
    String command() {
        return "mvn verify -Pfull -pl docs -am -Dquick -Dtest=MatrixTest -Dsurefire.failIfNoSpecifiedTests=false"
                + (maven.equals(NEWEST) ? " -Dmatrix.newest=" + jdk : " -Dmatrix=\"" + this + "\"");
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
