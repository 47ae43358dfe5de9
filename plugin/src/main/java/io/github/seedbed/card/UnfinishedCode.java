package io.github.seedbed.card;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where template code begins that nothing ends: Velocity itself names the end of the document. */
final class UnfinishedCode {
    private static final Pattern BLOCK = Pattern.compile("#\\{?(if|foreach|define|macro|end)\\b");
    private static final Pattern CALL = Pattern.compile("[$#][\\w.!{]+\\([^)]*$");
    private static final String LITERAL = "#[[";

    private UnfinishedCode() {}

    /** Returns the line, counted from 1, and what stands there; nothing if all is ended. */
    static Optional<Start> in(String text) {
        List<String> lines = text.lines().toList();
        Deque<Start> open = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher block = BLOCK.matcher(lines.get(i));
            while (block.find()) {
                if (!block.group(1).equals("end")) {
                    open.push(new Start(i + 1, block.group()));
                } else if (!open.isEmpty()) {
                    open.pop();
                }
            }
            Matcher call = CALL.matcher(lines.get(i));
            if (call.find()) {
                return Optional.of(new Start(i + 1, call.group()));
            }
            if (lines.get(i).lastIndexOf(LITERAL) > lines.get(i).lastIndexOf("]]#")
                    && lines.subList(i + 1, lines.size()).stream().noneMatch(line -> line.contains("]]#"))) {
                return Optional.of(new Start(i + 1, LITERAL));
            }
        }
        return Optional.ofNullable(open.peek());
    }

    /**
     * Where something begins.
     *
     * @param line counted from 1
     * @param code what stands there
     */
    record Start(int line, String code) {}
}
