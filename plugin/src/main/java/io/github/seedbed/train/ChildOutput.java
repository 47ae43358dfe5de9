package io.github.seedbed.train;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a training prints, line by line: cut where a line has no end, and without what a terminal or a build server
 * would take for an order. It is read by a thread of its own, for a process that the training leaves behind may keep
 * the pipe open for ever.
 */
final class ChildOutput {
    /** Enough to hold a problem in four parts, few enough to read. */
    private static final int LAST_LINES = 30;

    private static final int LONGEST = 10_000;
    private static final int BUFFER = 1 << 13;

    /**
     * Colours, movements of the cursor, titles (ECMA-48), other control characters, and those that turn text around.
     */
    private static final Pattern ORDERS =
            Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(\u0007|\u001b\\\\)?"
                    + "|\u001b[ -/]*[0-~]|[\\p{Cntrl}\u0080-\u009f&&[^\t]]|[\u202a-\u202e\u2066-\u2069]");

    /** Of GitHub, Azure and TeamCity: {@code ::error::}, {@code ##[error]}, {@code ##vso[...]}. */
    private static final Pattern WORKFLOW = Pattern.compile("^(\\s*):(?=:)|#(?=#(vso|teamcity)?\\[)");

    private final Reader in;
    private final Consumer<String> lines;
    private final Deque<String> last = new ArrayDeque<>();
    private final Thread thread = new Thread(this::read, "output of training");

    private ChildOutput(Process process, Consumer<String> lines) {
        this.in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        this.lines = lines;
    }

    /**
     * Starts reading.
     *
     * @param process that prints
     * @param lines hears each line
     */
    static ChildOutput of(Process process, Consumer<String> lines) {
        ChildOutput output = new ChildOutput(process, lines);
        output.thread.setDaemon(true);
        output.thread.start();
        return output;
    }

    /** Waits for the end, but not for long, and returns whether it came. */
    boolean ends(long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
        return !thread.isAlive();
    }

    /** Returns the last lines. */
    List<String> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    private void read() {
        StringBuilder line = new StringBuilder();
        char[] buffer = new char[BUFFER];
        boolean afterReturn = false;
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    char c = buffer[i];
                    if (c == '\n' || c == '\r') {
                        if (c == '\r' || !afterReturn) {
                            tell(line);
                        }
                    } else if (line.length() <= LONGEST) {
                        line.append(c);
                    }
                    afterReturn = c == '\r';
                }
            }
        } catch (IOException ignored) {
            // The process was ended, and its pipe with it
        }
        if (line.length() > 0) {
            tell(line);
        }
    }

    private void tell(StringBuilder text) {
        String line = harmless(text.length() > LONGEST ? text.substring(0, LONGEST) + " … (cut)" : text.toString());
        text.setLength(0);
        synchronized (last) {
            last.addLast(line);
            if (last.size() > LAST_LINES) {
                last.removeFirst();
            }
        }
        lines.accept(line);
    }

    /** Returns a line that is only text: where it could be taken for an order, a space is put in. */
    static String harmless(String line) {
        String text = ORDERS.matcher(line).replaceAll("");
        return WORKFLOW.matcher(text).replaceAll(match -> match.group() + " ");
    }
}
