package io.github.seedbed.template;

import io.github.seedbed.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Knows the few texts that cannot pass through an archetype's engine unchanged. */
final class Literals {
    private static final String END = "]]#";

    private Literals() {}

    /** Returns what is wrong with a file that holds a marker. */
    static List<Problem> problems(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        for (int at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + 1)) {
            problems.add(new Problem(
                    "The template holds the text \"]]#\" in a file with a marker",
                    name + ", line " + line(text, at),
                    "it ends a literal in an archetype, and there is no way to escape it",
                    "write it in another way, for example \"]] #\""));
        }
        if (text.contains("\r\n")) {
            problems.add(new Problem(
                    "The template has Windows' line ends in a file with a marker",
                    name + ", line " + line(text, text.indexOf("\r\n")),
                    "a file in which names are replaced gets the line ends of the machine that generates",
                    "convert the file to LF, or take the marker out of it"));
        }
        return problems;
    }

    private static long line(String text, int at) {
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
