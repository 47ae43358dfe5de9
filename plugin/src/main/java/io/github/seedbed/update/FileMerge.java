package io.github.seedbed.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Three versions of one file, merged as git merges them. A file that a Windows work tree has with CR LF is merged as if
 * it had LF, and written with CR LF.
 *
 * @param base as the old template has it
 * @param project as the project has it
 * @param template as the new template has it
 */
record FileMerge(byte[] base, byte[] project, byte[] template) {
    private static final String CRLF = "\r\n";

    /** Returns whether the owner left the file as the template had it. */
    boolean isUntouched() {
        return Arrays.equals(base, unix(project));
    }

    /** Returns whether the project has what the new template has. */
    boolean isDone() {
        return Arrays.equals(template, unix(project));
    }

    /** Returns the new template's version with the line ends of the project's. */
    byte[] updated() {
        return asInProject(template);
    }

    Change merged(String path, String from, String to) throws IOException {
        if (RawText.isBinary(project) || RawText.isBinary(template)) {
            return beside(path);
        }
        MergeResult<RawText> result = new MergeAlgorithm(new HistogramDiff())
                .merge(RawTextComparator.DEFAULT, new RawText(base), new RawText(unix(project)), new RawText(template));
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        new MergeFormatter()
                .formatMerge(
                        merged,
                        result,
                        List.of("template " + from, "your project", "template " + to),
                        StandardCharsets.UTF_8);
        Outcome outcome = result.containsConflicts() ? Outcome.CONFLICT : Outcome.MERGED;
        return Change.written(path, outcome, asInProject(merged.toByteArray()));
    }

    /** Both made the file, and there is nothing that both come from. */
    Change beside(String path) {
        return new Change(path, Outcome.BESIDE, Map.of(path + ".template", Optional.of(template)));
    }

    private byte[] asInProject(byte[] content) {
        return isWindows(project) && !RawText.isBinary(content)
                ? text(content).replace("\n", CRLF).getBytes(StandardCharsets.ISO_8859_1)
                : content;
    }

    private byte[] unix(byte[] content) {
        return isWindows(content) ? text(content).replace(CRLF, "\n").getBytes(StandardCharsets.ISO_8859_1) : content;
    }

    /** Every line ends so, and no line of the template does. */
    private boolean isWindows(byte[] content) {
        String text = text(content);
        return text.contains(CRLF)
                && !text.replace(CRLF, "").contains("\n")
                && !RawText.isBinary(content)
                && !text(template).contains("\r");
    }

    /** Byte by byte, so that whatever the encoding is comes back. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Returns the share of lines that two files have in common, from 0 to 1. */
    static double similarity(byte[] one, byte[] other) {
        RawText first = new RawText(one);
        RawText second = new RawText(other);
        int most = Math.max(first.size(), second.size());
        int changed = new HistogramDiff()
                .diff(RawTextComparator.DEFAULT, first, second).stream()
                        .mapToInt(edit -> Math.max(edit.getLengthA(), edit.getLengthB()))
                        .sum();
        return most == 0 ? 1 : 1 - (double) changed / most;
    }
}
