package io.github.seedbed.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that a person can fix, reported in four parts.
 *
 * @param what what failed, as a sentence without a full stop
 * @param where the file, line or element; empty when there is no place to point to
 * @param why the reason, as a sentence without a full stop
 * @param action what to do next: the exact command, element or flag
 */
public record Problem(String what, String where, String why, String action) {
    /** What a terminal would obey: a name in a stranger's file may hold it. */
    private static final Pattern ORDERS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f&&[^\n\t]]");

    /** What a build server would obey at the beginning of a line: {@code ::error::}, {@code ##[error]}. */
    private static final Pattern WORKFLOW = Pattern.compile("(?m)^([ \t]*):(?=:)|#(?=#(vso|teamcity)?\\[)");

    /** Checks that no part is null. */
    public Problem {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(action, "action");
    }

    /** Returns the four parts, one a line; a part that is empty has no line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(what);
        line(text, "where", where);
        line(text, "why", why);
        line(text, "do", action);
        return WORKFLOW.matcher(ORDERS.matcher(text).replaceAll("?")).replaceAll("$0 ");
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("\n  ").append(name).append(":").append(" ".repeat(6 - name.length()));
            text.append(value.replace("\n", "\n" + " ".repeat(9)));
        }
    }
}
