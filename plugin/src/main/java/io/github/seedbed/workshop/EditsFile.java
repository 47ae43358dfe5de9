package io.github.seedbed.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads edits as they are written.
 *
 * <pre>
 * &#64;&#64;&#64; pom.xml
 * &lt;&lt;&lt;&lt;
 * the text of the template
 * ====
 * the text with the fault
 * &gt;&gt;&gt;&gt;
 * &#64;&#64;&#64; copies/one/model.onnx flip 500
 * </pre>
 */
final class EditsFile {
    private static final Pattern FLIP = Pattern.compile("(\\S+) flip ([0-9]{1,9})");

    private final String name;
    private final List<String> lines;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String file = "";
    private int at;

    private EditsFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * Reads the edits.
     *
     * @param name of the file, for messages
     * @param text its content
     * @throws ProblemException naming every line that is not as it must be
     */
    static Edits read(String name, String text) {
        EditsFile reader = new EditsFile(name, text.lines().toList());
        reader.read();
        ProblemException.throwIfAny(reader.problems);
        return new Edits(reader.edits);
    }

    private void read() {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.startsWith("@@@ ")) {
                file(line.substring("@@@ ".length()).strip());
            } else if (line.equals("<<<<")) {
                text();
                continue;
            } else if (!line.isBlank()) {
                fault(at, "\"" + line + "\" belongs to no edit", "begin with a line \"@@@ FILE\", then \"<<<<\"");
            }
            at++;
        }
    }

    private void file(String rest) {
        Matcher flip = FLIP.matcher(rest);
        if (flip.matches()) {
            edits.add(new Edit.OfByte(place(at), flip.group(1), Integer.parseInt(flip.group(2))));
            file = "";
        } else {
            file = rest;
        }
    }

    private void text() {
        int start = at;
        at++;
        String good = until("====", start);
        String faulty = until(">>>>", start);
        if (file.isEmpty()) {
            fault(start, "no line before it names the file", "write \"@@@ FILE\" above it");
        } else if (good.equals(faulty)) {
            fault(start, "both texts are the same", "write the text with the fault below \"====\"");
        } else {
            edits.add(new Edit.OfText(place(start), file, good, faulty));
        }
    }

    private String until(String end, int start) {
        StringBuilder text = new StringBuilder();
        while (at < lines.size() && !lines.get(at).equals(end)) {
            text.append(lines.get(at)).append('\n');
            at++;
        }
        if (at == lines.size()) {
            fault(start, "no line \"" + end + "\" follows", "end the text with it");
        } else {
            at++;
        }
        return text.toString();
    }

    private void fault(int line, String why, String action) {
        problems.add(new Problem("An exercise's edits cannot be read", place(line), why, action));
    }

    private String place(int line) {
        return name + ":" + (line + 1);
    }
}
