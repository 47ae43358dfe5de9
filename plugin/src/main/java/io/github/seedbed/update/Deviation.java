package io.github.seedbed.update;

/**
 * One thing in which a project differs from its template.
 *
 * @param path of a file, with slashes; where not the file matters but something that it says, {@code #} and its name
 *     follow, as in {@code pom.xml#seedbed.coverage}
 * @param state what became of it, in a word or two
 * @param difference a unified diff, or what is said now; empty for a file that is gone or is not text
 */
public record Deviation(String path, String state, String difference) implements Comparable<Deviation> {
    @Override
    public int compareTo(Deviation other) {
        int byPath = path.compareTo(other.path);
        int byState = byPath != 0 ? byPath : state.compareTo(other.state);
        return byState != 0 ? byState : difference.compareTo(other.difference);
    }
}
