package io.github.seedbed.data;

import io.github.seedbed.internal.csv.RowNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a column of a new file holds, as far as its cells tell. */
final class ColumnGuess {
    /** Enough different values to tell ids from categories, and enough cells to tell prose from names. */
    private static final int SAMPLE = 10_000;
    /** Fewer rows say nothing about what is different in each. */
    private static final int ENOUGH = 20;
    /** More values are no labels, and make no slices. */
    static final int FEW = 20;
    /** More different numbers measure something, where they are predicted. */
    private static final int CLASSES = 10;
    /** Of so many cells one may be a word in a column of numbers. */
    private static final int FEW_WORDS = 4;
    /** Words a cell, from which on it is prose. */
    private static final int PROSE = 3;

    /** What is no value where nothing else is said. */
    static final String NA = "NA";

    private static final Pattern CODE =
            Pattern.compile("NA|N/A|n/a|na|NaN|nan|NULL|Null|null|None|nil|\\?|-|--|\\.|#N/A");
    /** Words that say that there is none as often as that none is known. */
    private static final List<String> NOTHING = List.of("None", "nil");

    /** A number has no zeros in front: this is a postal code, or a key. */
    private static final Pattern KEY = Pattern.compile("0\\d+");

    /** What columns of numbers are called that number things. */
    private static final Pattern ID = Pattern.compile("(?i:(.*[\\W_])?(id|uid|key))|.*[a-z]I[Dd]");

    private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false|t|f|yes|no|y|n");

    private static final Pattern POINT = number('.');
    private static final Pattern COMMA = number(',');

    private final String name;
    private final DateGuess dates = new DateGuess();
    private final RowNumbers order = new RowNumbers();
    private final Set<String> values = new HashSet<>();
    private final TreeSet<String> codes = new TreeSet<>();
    /** The first two that are no numbers. */
    private final TreeSet<String> words = new TreeSet<>();
    /** Cells until there were too many different values; all, if they are few. */
    private int counted;

    private int cells;
    private int numbers;
    private int booleans;
    private int sampledWords;
    private int rows;
    private boolean fractions;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private static Pattern number(char decimal) {
        String point = Pattern.quote(String.valueOf(decimal));
        return Pattern.compile("[-+]?(\\d+" + point + "?\\d*|" + point + "\\d+)([eE][-+]?\\d+)?");
    }

    ColumnGuess(String name) {
        this.name = name;
    }

    /** Begins a file: its rows are counted anew. */
    void begin() {
        order.begin();
    }

    /**
     * Looks at a cell.
     *
     * @param cell any
     * @param decimal what its file writes in front of the decimals of a number
     */
    void add(String cell, char decimal) {
        rows++;
        if (cell.isEmpty()) {
            return;
        }
        if (CODE.matcher(cell).matches()) {
            codes.add(cell);
            return;
        }
        cells++;
        booleans += BOOLEAN.matcher(cell).matches() ? 1 : 0;
        if ((decimal == ',' ? COMMA : POINT).matcher(cell).matches()
                && !KEY.matcher(cell).matches()) {
            numbers++;
            count(Double.parseDouble(cell.replace(',', '.')));
        } else {
            if (words.size() < 2) {
                words.add(cell);
            }
            if (dates.isDate()) {
                dates.add(cell);
            }
        }
        if (cells <= SAMPLE) {
            sampledWords += cell.split("\\s+").length;
        }
        if (!hasMore()) {
            counted++;
            values.add(cell);
        }
    }

    /** Returns whether there are more different values than are counted. */
    boolean hasMore() {
        return values.size() > SAMPLE;
    }

    private void count(double value) {
        order.add(value);
        fractions |= value != Math.rint(value);
        low = Math.min(low, value);
        high = Math.max(high, value);
    }

    String name() {
        return name;
    }

    /** Returns why it is no feature; empty if it may be one. */
    Optional<String> useless() {
        if (cells == 0) {
            return Optional.of("is empty");
        }
        if (values.size() == 1 && !nothingIsAValue()) {
            return Optional.of(
                    cells == rows
                            ? "is the same in every row"
                            : "is the same wherever it is not empty; if empty means no, write no there");
        }
        if (isNumber() && order.onlyNumberRows()) {
            return Optional.of("counts the rows");
        }
        boolean isId = counted >= ENOUGH && values.size() > counted - counted / ENOUGH;
        return isId
                        && (type().equals("category")
                                || isNumber() && !fractions && ID.matcher(name).matches())
                ? Optional.of("is different in nearly every row")
                : Optional.empty();
    }

    boolean isNumber() {
        return cells > 0 && numbers == cells || word().isPresent();
    }

    /** Returns the one word among many numbers: it says in the language of the file that none is known. */
    Optional<String> word() {
        boolean areNumbers = cells >= ENOUGH && values.size() > CLASSES && numbers >= cells - cells / FEW_WORDS;
        return areNumbers && words.size() == 1 ? Optional.of(words.first()) : Optional.empty();
    }

    /** Returns whether its numbers measure something, and are no names of classes: as a run sees it. */
    boolean isMeasure() {
        return isNumber() && (fractions || values.size() > CLASSES);
    }

    /** Returns the type by which {@code experiment.yaml} calls it. */
    String type() {
        if (booleans == cells && values.size() == 2) {
            return "boolean";
        }
        if (isNumber()) {
            return isEpoch() ? "date" : "number";
        }
        if (cells > 0 && numbers == 0 && dates.isDate()) {
            return "date";
        }
        int sampled = Math.min(cells, SAMPLE);
        boolean isProse = sampledWords >= PROSE * sampled && values.size() > sampled / 2;
        return isProse ? "text" : "category";
    }

    /** Seconds or milliseconds between 1980 and 2040, in a column that is called so. */
    private boolean isEpoch() {
        boolean isCalled = name.toLowerCase(Locale.ROOT).matches(".*(time|date|stamp|epoch|_ts|created|updated).*");
        double seconds = low > 1e11 ? 1000 : 1;
        return isCalled && low >= 3.2e8 * seconds && high <= 2.2e9 * seconds && low == Math.rint(low);
    }

    /**
     * Returns its settings, as YAML in braces.
     *
     * @param everywhere what stands for no value in all columns of the file that say nothing else
     */
    String settings(Set<String> everywhere) {
        List<String> parts = new ArrayList<>(List.of("type: " + type()));
        if (type().equals("date")) {
            if (isNumber()) {
                parts.add("format: " + (low > 1e11 ? "milliseconds" : "seconds"));
                parts.add("parts: [year, month, weekday, hour, days]");
            } else {
                dates.format().ifPresent(format -> parts.add("format: " + YamlName.of(format)));
                parts.add("parts: [" + String.join(", ", dates.parts()) + "]");
            }
        }
        if (isCountry()) {
            parts.add("missing: []");
        } else if (!hasAsMissing(everywhere)
                || word().filter(code -> !everywhere.contains(code)).isPresent()) {
            TreeSet<String> own = codes();
            word().ifPresent(own::add);
            own.add(NA);
            parts.add("missing: " + YamlName.list(own));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    /** Namibia among the countries, and other codes of two capitals. */
    private boolean isCountry() {
        return codes.equals(new TreeSet<>(List.of(NA)))
                && values.size() >= PROSE
                && values.stream().allMatch(value -> value.matches("[A-Z]{2}"));
    }

    /** What is no value here is none everywhere, and nothing else that occurs here is. */
    private boolean hasAsMissing(Set<String> everywhere) {
        return codes.stream().allMatch(code -> code.equals(NA) || codes().contains(code) == everywhere.contains(code));
    }

    /** With one other value alone a column would say nothing. */
    private boolean nothingIsAValue() {
        return values.size() <= 1 && codes.stream().anyMatch(NOTHING::contains);
    }

    /** Returns what stands for no value in it. */
    TreeSet<String> codes() {
        TreeSet<String> missing = new TreeSet<>(isCountry() ? List.of() : codes);
        if (nothingIsAValue()) {
            missing.removeAll(NOTHING);
        }
        return missing;
    }

    /** Returns its values if it is what is predicted: no damage is an answer, and an unknown one is not. */
    TreeSet<String> labels() {
        TreeSet<String> labels = new TreeSet<>(values);
        word().ifPresent(labels::remove);
        codes.stream().filter(NOTHING::contains).forEach(labels::add);
        return labels;
    }

    /** Returns another reading of its dates; empty if there is one only. */
    Optional<String> otherFormat() {
        return type().equals("date") && !isNumber() ? dates.otherFormat() : Optional.empty();
    }
}
