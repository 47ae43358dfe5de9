package io.github.seedbed.prompt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a document. One below which nothing but questions stands tells a reader nothing, and goes. */
final class Sections {
    /** Stands for a question; no text holds it. */
    static final String QUESTION = "\u0001";

    private static final Pattern HEADING = Pattern.compile("(#{2,6}) .*");

    private Sections() {}

    static String withoutEmpty(String document) {
        List<String> lines = List.of(document.split("\n", -1));
        Deque<String> kept = new ArrayDeque<>();
        List<Boolean> code = code(lines);
        int below = 0; // the level of the nearest heading below that was kept
        boolean something = false;
        boolean asked = false;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (code.get(i) || !heading.matches()) {
                String line = lines.get(i).replace(QUESTION, "");
                boolean question = !line.equals(lines.get(i));
                boolean blank = !code.get(i) && line.isBlank();
                asked |= question;
                something |= !blank;
                if (!blank || !question && (kept.isEmpty() || !kept.getFirst().isBlank())) {
                    kept.addFirst(line);
                }
                continue;
            }
            int level = heading.group(1).length();
            if (something || below > level || !asked) {
                kept.addFirst(lines.get(i));
                below = level;
                asked = false;
            }
            something = false;
        }
        return String.join("\n", kept);
    }

    /** Which lines stand in a fenced block: there a hash begins no heading. */
    private static List<Boolean> code(List<String> lines) {
        List<Boolean> code = new ArrayList<>(Collections.nCopies(lines.size(), false));
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean inside = !fence.isEmpty();
            code.set(i, inside || line.startsWith("```") || line.startsWith("~~~"));
            if (inside && line.equals(fence)) {
                fence = "";
            } else if (!inside && code.get(i)) {
                fence = line.substring(0, 3);
            }
        }
        return code;
    }
}
