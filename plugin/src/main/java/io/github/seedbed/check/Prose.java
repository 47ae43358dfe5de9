package io.github.seedbed.check;

import java.util.ArrayList;
import java.util.List;

/** The prose of a document: front matter, code and comments are blanked, so that lines and columns stay as they are. */
final class Prose {
    private static final String FENCE = "---";

    private Prose() {}

    /** Returns as many lines as the document has. */
    static List<String> of(Document document) {
        List<String> prose = new ArrayList<>();
        List<String> lines = document.lines();
        boolean front = !lines.isEmpty()
                && lines.get(0).equals(FENCE)
                && lines.subList(1, lines.size()).contains(FENCE);
        String code = "";
        boolean comment = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String start = line.strip();
            if (front) {
                front = i == 0 || !line.equals(FENCE);
                prose.add("");
            } else if (!code.isEmpty()) {
                code = start.startsWith(code) ? "" : code;
                prose.add("");
            } else if (!comment && (start.startsWith("```") || start.startsWith("~~~"))) {
                code = start.substring(0, 3);
                prose.add("");
            } else {
                String rest = comment ? afterComment(line) : line;
                rest = rest.replaceAll("<!--.*?-->", " ").replaceAll("`+[^`]*`+", " ");
                int open = rest.indexOf("<!--");
                comment = open >= 0 || comment && !line.contains("-->");
                prose.add(open < 0 ? rest : rest.substring(0, open));
            }
        }
        return prose;
    }

    private static String afterComment(String line) {
        int end = line.indexOf("-->");
        return end < 0 ? "" : line.substring(end + "-->".length());
    }
}
