package io.github.seedbed.table;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is wrong with the rows of a file: collected, and told at once. */
final class Faults {
    /** More than anybody reads at once. */
    private static final int SHOWN = 20;
    /** So many rows with the same number of cells too many or too few have one cause. */
    private static final int ALIKE = 4;

    private static final Pattern COMMA = Pattern.compile("[-+]?\\d*,\\d+");
    private static final Pattern HUGE = Pattern.compile("[-+]?\\d+\\.?\\d*([eE][-+]?\\d+)?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]*|(?i)null|nan|none|n/a|nil|missing|unknown");

    private CsvSource source;
    private final List<Fault> shown = new ArrayList<>();
    private final Set<String> dated = new HashSet<>();
    private final SortedMap<Integer, Integer> widths = new TreeMap<>();
    private int count;
    private int columns;

    /** A fault, with the number of cells if that is what is wrong. */
    private record Fault(Problem problem, int cells) {}

    void in(CsvSource file, int header) {
        this.source = file;
        this.columns = header;
    }

    /** A row with too few or too many cells. */
    void width(int cells, long line) {
        widths.merge(cells, 1, Integer::sum);
        report(
                new Problem(
                        "A row is broken",
                        place(line),
                        "it has " + cells + " cells, the header has " + columns,
                        "fix the row: a comma or a quote is missing or too many"),
                cells);
    }

    void notANumber(String column, String text, long line) {
        boolean isComma = COMMA.matcher(text).matches();
        boolean isHuge = HUGE.matcher(text).matches() && Float.isInfinite(Float.parseFloat(text));
        report(
                isHuge ? "A number is too large" : "Not a number",
                line,
                "column \"" + column + "\" holds \"" + text + "\""
                        + (isHuge ? ", and models calculate with numbers below 3.4e38 (32-bit floating point)" : ""),
                isComma
                        ? "if it has a decimal comma, write into experiment.yaml under " + source.section()
                                + ": decimal: \",\""
                        : NO_WORD.matcher(text).matches()
                                ? "if it stands for a missing value, write into experiment.yaml under "
                                        + source.section() + ": missing: [" + codes(text) + "]"
                                : (isHuge ? "give the column in a larger unit" : "write a number with a " + decimal())
                                        + ", or leave the cell empty" + orCodes() + " if the value is missing");
    }

    private String decimal() {
        return source.dialect().decimal().orElse(".").equals(".") ? "point" : "comma";
    }

    private String orCodes() {
        List<String> codes = source.dialect().missingCodes();
        return codes.isEmpty() ? "" : " (or " + String.join(" or ", codes) + ")";
    }

    private String codes(String text) {
        List<String> codes = new ArrayList<>(source.dialect().missingCodes());
        codes.add("\"" + text + "\"");
        return String.join(", ", codes);
    }

    void unknownCategory(String column, String text, List<String> known, long line) {
        report(
                "A category is unknown",
                line,
                "column \"" + column + "\" holds \"" + text + "\"",
                "fix the cell, or add it to features." + column + ".categories in experiment.yaml. "
                        + Nearest.hint(text, known));
    }

    void notABoolean(String column, String text, long line) {
        report(
                "Neither true nor false",
                line,
                "column \"" + column + "\" holds \"" + text + "\"",
                "write true or false (or yes and no, t and f, y and n, 1 and 0), or make features." + column
                        + " a category");
    }

    /** Told once a cell, however many parts of its date are wanted. */
    void notADate(String column, String text, String expected, long line) {
        String name = column.substring(0, Math.max(0, column.lastIndexOf('.')));
        if (dated.add(name + "\n" + line)) {
            report(
                    "Not a date",
                    line,
                    "column \"" + name + "\" holds \"" + text + "\", expected is " + expected,
                    "fix the cell; or say in experiment.yaml how the dates are written, such as features." + name
                            + ".format: dd.MM.yyyy");
        }
    }

    void report(String what, long line, String why, String action) {
        report(new Problem(what, place(line), why, action), 0);
    }

    private String place(long line) {
        return source.file() + ", line " + line;
    }

    private void report(Problem problem, int cells) {
        count++;
        // Those of a kind that turns out to have one cause give way to others
        if (shown.size() < SHOWN || cells == 0 && shown.size() < 2 * SHOWN) {
            shown.add(new Fault(problem, cells));
        }
    }

    /**
     * Ends the reading of a file.
     *
     * @param rows how many there are, broken ones too
     * @throws ProblemException if anything is wrong
     */
    void throwIfAny(int rows) {
        List<Problem> problems = new ArrayList<>();
        widths.forEach((cells, alike) -> {
            if (alike >= ALIKE && alike > rows / 2) {
                problems.add(allBroken(cells, alike, rows));
                shown.removeIf(fault -> fault.cells() == cells);
                count -= alike;
            }
        });
        shown.stream().limit(SHOWN).forEach(fault -> problems.add(fault.problem()));
        int more = count - Math.min(SHOWN, shown.size());
        if (more > 0) {
            problems.add(new Problem(
                    "… and " + more + " more of this kind", source.file().toString(), "", ""));
        }
        ProblemException.throwIfAny(problems);
    }

    private Problem allBroken(int cells, int alike, int rows) {
        String which = alike == rows ? "All " + rows + " rows" : alike + " of " + rows + " rows";
        String cause = cells == columns + 1
                ? "R leaves the header of the row names out; or there is a separator at the end of each row, or one in a"
                        + " cell without quotes, such as a decimal comma"
                : cells > columns
                        ? "there are separators in cells without quotes, such as decimal commas"
                        : "cells are missing at the ends of the rows, or the rows have another separator";
        return new Problem(
                which + " have " + cells + " cells, the header has " + columns,
                source.file().toString(),
                cause,
                cells == columns + 1
                        ? "name the first column in the header too, put quotes around such cells, or export it again"
                                + " with another separator"
                        : "export the file again with quotes around such cells, or with another separator");
    }
}
