package io.github.seedbed.run;

import io.github.seedbed.internal.csv.RowNumbers;
import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What is doubtful about the features of the training rows: one line each. */
final class ColumnWarnings {
    /** Fewer rows say nothing about a column. */
    private static final int ENOUGH = 20;
    /** More is not read. */
    private static final int SHOWN = 5;
    /** Fewer different values of a measurement are coarse. */
    private static final int STEPS = 256;

    private static final Pattern CODE = Pattern.compile("(?i)null|nan|none|n/a|na|nil|missing|[-?.*#]+");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}([T ].*)?|\\d{1,2}[./]\\d{1,2}[./](\\d{2}|\\d{4})( .*)?");
    /** So many times the range of all other values: what is left of that range is below the digits of a card. */
    private static final int FAR = 1000;

    /** What stands for nothing in tables that only hold numbers. */
    private static final Pattern NINES = Pattern.compile("-?9{2,}(\\.0)?|-1\\.0|-9\\.0");

    private final Table train;
    private final List<String> lines = new ArrayList<>();

    private ColumnWarnings(Table train) {
        this.train = train;
    }

    /** Returns them, possibly none. */
    static List<String> of(Table train, List<Feature> features) {
        ColumnWarnings warnings = new ColumnWarnings(train);
        for (Feature feature : features) {
            Optional<String> line = feature.isNumber()
                    ? warnings.number(feature)
                    : feature.isText() ? Optional.empty() : warnings.category(feature);
            line.ifPresent(text -> warnings.lines.add("feature " + feature.name() + " " + text));
        }
        return warnings.lines;
    }

    /** What one look at the numbers of a column tells: a million rows are not sorted for a warning. */
    private static final class Numbers {
        private int known;
        private double low = Double.POSITIVE_INFINITY;
        private double second = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private double secondHigh = Double.NEGATIVE_INFINITY;
        private int lowest;
        private final RowNumbers order = new RowNumbers();

        void add(double value) {
            order.add(value);
            if (Double.isNaN(value)) {
                return;
            }
            known++;
            if (value < low) {
                second = low;
                low = value;
                lowest = 0;
            } else if (value > low && value < second) {
                second = value;
            }
            lowest += value == low ? 1 : 0;
            if (value > high) {
                secondHigh = high;
                high = value;
            } else if (value < high && value > secondHigh) {
                secondHigh = value;
            }
        }

        /** The number beside which all others are the same, if there is one: they are scaled together. */
        OptionalDouble far() {
            if (known >= ENOUGH && secondHigh > low && high - secondHigh > FAR * (secondHigh - low)) {
                return OptionalDouble.of(high);
            }
            return known >= ENOUGH && second < high && second - low > FAR * (high - second)
                    ? OptionalDouble.of(low)
                    : OptionalDouble.empty();
        }

        /** A number such as -999 that occurs often and lies farther from the others than they do from each other. */
        boolean holdCode() {
            boolean isFar = second - low > high - second;
            return lowest > 1 && isFar && NINES.matcher(String.valueOf(low)).matches();
        }
    }

    private Optional<String> number(Feature feature) {
        Numbers numbers = new Numbers();
        for (double value : train.numbers(feature.name())) {
            numbers.add(value);
        }
        if (numbers.known == 0) {
            return Optional.of("is missing in every training row: take it out");
        }
        double ulp = Math.ulp((float) Math.max(Math.abs(numbers.low), Math.abs(numbers.high)));
        if (numbers.high - numbers.low < STEPS * ulp && ulp >= 1) {
            return Optional.of("holds numbers near " + (long) numbers.high + ", which models round to multiples of "
                    + (long) ulp + " (32-bit floating point): if it is a time, make it a date (format: seconds or"
                    + " milliseconds); else let the file hold differences from a start");
        }
        if (numbers.low == numbers.high) {
            return Optional.of("is " + shown(numbers.low) + " in every training row: take it out");
        }
        boolean isOfDate = feature.origin().flatMap(Feature.Origin::date).isPresent();
        if (numbers.order.onlyNumberRows() && !isOfDate) {
            return Optional.of("counts the rows: an id says nothing about a new row, take it out");
        }
        if (numbers.far().isPresent()) {
            return Optional.of("holds " + shown(numbers.far().getAsDouble()) + ", more than " + FAR
                    + " times as far from all other values as these lie apart: next to it a model cannot tell them apart;"
                    + " correct it if it is a slip, and leave the cell empty if it stands for a missing value");
        }
        return numbers.holdCode()
                ? Optional.of(
                        "is " + shown(numbers.low) + " in " + numbers.lowest + " training rows, far from all other"
                                + " values: if that stands for a missing one, list it under missing")
                : Optional.empty();
    }

    private Optional<String> category(Feature feature) {
        Map<String, Integer> counts = train.counts(feature.name());
        int known = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (counts.size() < 2) {
            return Optional.of(
                    counts.isEmpty()
                            ? "is missing in every training row: take it out"
                            : "is " + counts.keySet().iterator().next() + " in every training row: take it out");
        }
        List<String> codes = counts.keySet().stream()
                .filter(value -> CODE.matcher(value).matches())
                .filter(value -> feature.categories().isEmpty())
                .toList();
        if (!codes.isEmpty()) {
            return Optional.of("has the categories " + listed(codes)
                    + ": if they stand for missing values, list them under missing; else under categories");
        }
        if (feature.categories().isPresent()) {
            return Optional.empty();
        }
        if (counts.keySet().stream().allMatch(value -> DATE.matcher(value).matches())) {
            return Optional.of("holds dates, each a category of its own: make it a date, of which month, weekday and"
                    + " others are learnt");
        }
        List<String> rare = counts.keySet().stream()
                .filter(value -> counts.get(value) < FrequentValues.RARE)
                .toList();
        if (known >= ENOUGH && counts.size() > known - known / ENOUGH) {
            return Optional.of("is different in nearly every row: an id says nothing about a new row, take it out");
        }
        if (rare.size() == counts.size()) {
            return Optional.of("has no category in " + FrequentValues.RARE + " training rows or more: none is learnt");
        }
        return rare.isEmpty()
                ? Optional.empty()
                : Optional.of("has categories in fewer than " + FrequentValues.RARE
                        + " training rows, which count as unknown: " + listed(rare));
    }

    /** Returns the first few of some names. */
    static String listed(Collection<String> names) {
        List<String> shown = names.stream().limit(SHOWN).toList();
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return String.join(", ", shown) + more;
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
