package io.github.seedbed.questions;

import io.github.seedbed.markdown.MarkdownDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The headings of a document. One below which nothing but questions stands tells a reader nothing, and goes. */
final class Sections {
    /** Stands for a question; no text holds it. */
    static final String QUESTION = "<!--\u0001-->";

    private Sections() {}

    static String withoutEmpty(String text) {
        MarkdownDocument document = MarkdownDocument.of(text);
        List<String> lines = List.of(text.split("\n", -1));
        Map<Integer, Integer> levels = document.headings().stream()
                .filter(heading -> heading.level() > 1)
                .collect(Collectors.toMap(heading -> heading.line() - 1, MarkdownDocument.Heading::level));
        Set<Integer> code = document.code();
        Deque<String> kept = new ArrayDeque<>();
        int below = 0; // the level of the nearest heading below that was kept
        boolean something = false;
        boolean asked = false;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!levels.containsKey(i)) {
                String line = lines.get(i).replace(QUESTION, "");
                boolean question = !line.equals(lines.get(i));
                boolean blank = !code.contains(i + 1) && line.isBlank();
                asked |= question;
                something |= !blank;
                if (!blank || !question && (kept.isEmpty() || !kept.getFirst().isBlank())) {
                    kept.addFirst(line);
                }
                continue;
            }
            int level = levels.get(i);
            if (something || below > level || !asked) {
                kept.addFirst(lines.get(i));
                below = level;
                asked = false;
            }
            something = false;
        }
        return String.join("\n", kept);
    }
}
