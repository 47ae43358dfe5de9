package io.github.seedbed.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what prose claims of the model in numbers. It looks for the forms of English sentences in
 * {@link ClaimPatterns}: what is said in words only, in another language, about a metric that it does not know, or in a
 * picture, it does not find.
 */
final class Claims {
    /** Numbers that are often written so, from one to ten. */
    static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Fewer rows than this nobody trains on: the number is about something else. */
    private static final int FEW = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final List<Claim> claims = new ArrayList<>();

    private Claims() {}

    static List<Claim> in(Prose prose) {
        Claims all = new Claims();
        prose.sentences().stream().filter(Claims::speaksOfThisModel).forEach(all::sentence);
        prose.cells().stream()
                .filter(cell -> ClaimPatterns.DIGIT.matcher(cell.text()).find())
                .filter(cell -> !ClaimPatterns.SOURCE.matcher(cell.row()).find())
                .forEach(all::cell);
        return all.claims;
    }

    private static boolean speaksOfThisModel(Prose.Sentence sentence) {
        String text = sentence.text();
        if (!ClaimPatterns.DIGIT.matcher(text).find()) {
            return false;
        }
        boolean ours = ClaimPatterns.OURS.matcher(text).find()
                && !ClaimPatterns.OTHERS.matcher(text).find();
        return !ClaimPatterns.NO_CLAIM.matcher(text).find()
                && (ours || !ClaimPatterns.SOURCE.matcher(text).find());
    }

    private void sentence(Prose.Sentence sentence) {
        String text = ClaimPatterns.NO_NUMBER
                .matcher(sentence.text())
                .replaceAll(run -> " ".repeat(run.group().length()));
        Set<Integer> numbers = new HashSet<>(); // where they stand: each is claimed once
        for (Pattern pattern : ClaimPatterns.METRICS) {
            for (Matcher claim = pattern.matcher(text); claim.find(); ) {
                if (!isSomethingElse(claim, text) && numbers.add(claim.start("value"))) {
                    metric(claim, claim.group("metric"), sentence.line(claim.start("value")));
                }
            }
        }
        for (Pattern pattern : ClaimPatterns.SHARES) {
            for (Matcher claim = pattern.matcher(text); claim.find(); ) {
                if (numbers.add(claim.start("part"))) {
                    share(claim, sentence.line(claim.start("part")));
                }
            }
        }
        ClaimPatterns.TEST_ROWS.forEach(form -> rows(form, Claim.Kind.TEST_ROWS, text, sentence));
        ClaimPatterns.TRAINING_ROWS.forEach(form -> rows(form, Claim.Kind.TRAINING_ROWS, text, sentence));
        ClaimPatterns.WRONG_ROWS.forEach(form -> rows(form, Claim.Kind.WRONG_ROWS, text, sentence));
    }

    /** A whole number that counts what stands behind it, or an error that need not be the model's. */
    private static boolean isSomethingElse(Matcher claim, String text) {
        if (claim.group("percent") != null) {
            return claim.group("metric").equalsIgnoreCase("error")
                    && !ClaimPatterns.A_MODEL.matcher(text).find();
        }
        BigDecimal value = decimal(claim.group("value"));
        boolean counts = value.scale() <= 0 && value.compareTo(BigDecimal.ONE) > 0;
        String behind = text.substring(claim.end("value"));
        return claim.group("metric").equalsIgnoreCase("error")
                || counts && claim.start("metric") > claim.start("value")
                || counts
                        && !ClaimPatterns.pattern(ClaimPatterns.ERROR)
                                .matcher(claim.group("metric"))
                                .matches()
                        && ClaimPatterns.COUNTS.matcher(behind).lookingAt();
    }

    private void metric(Matcher claim, String metric, int line) {
        BigDecimal value = decimal(claim.group("value"));
        boolean percent = claim.group("percent") != null || isPercent(metric, value);
        if (!isYear(value) || claim.group("percent") != null) {
            claims.add(new Claim(
                    Claim.Kind.METRIC,
                    metric,
                    value,
                    BigDecimal.ZERO,
                    percent,
                    bound(claim),
                    shown(claim),
                    part(claim, "value"),
                    line));
        }
    }

    private void share(Matcher claim, int line) {
        boolean percent = claim.group("of") != null;
        if (!percent && claim.group("whole") == null) {
            return;
        }
        claims.add(new Claim(
                claim.group("right") == null ? Claim.Kind.WRONG : Claim.Kind.RIGHT,
                "",
                decimal(claim.group("part")),
                percent ? BigDecimal.ZERO : whole(claim.group("whole")),
                percent,
                bound(claim),
                shown(claim),
                part(claim, "part"),
                line));
    }

    private void rows(Pattern pattern, Claim.Kind kind, String text, Prose.Sentence sentence) {
        for (Matcher claim = pattern.matcher(text); claim.find(); ) {
            BigDecimal value = whole(claim.group("value"));
            boolean noun = claim.pattern().pattern().contains("<noun>") && claim.group("noun") != null;
            boolean other =
                    noun && ClaimPatterns.NO_ROWS.matcher(claim.group("noun")).matches() || !noun && isYear(value);
            boolean few = value.intValue() < FEW && kind != Claim.Kind.WRONG_ROWS;
            if (!other && !few) {
                claims.add(new Claim(
                        kind,
                        "",
                        value,
                        BigDecimal.ZERO,
                        false,
                        Claim.Bound.NONE,
                        shown(claim),
                        part(claim, "value"),
                        sentence.line(claim.start("value"))));
            }
        }
    }

    /** A number below the name of a metric, or next to it. */
    private void cell(Prose.Cell cell) {
        Matcher number = ClaimPatterns.CELL.matcher(cell.text());
        if (!number.matches()) {
            return;
        }
        Matcher metric = ClaimPatterns.COLUMN.matcher(cell.column());
        if (!metric.matches()) {
            metric = ClaimPatterns.ROW.matcher(cell.first());
        }
        if (metric.matches()) {
            BigDecimal value = decimal(number.group("value"));
            boolean percent = number.group("percent") != null
                    || isPercent(metric.group("metric"), value)
                    || ClaimPatterns.IN_PERCENT.matcher(cell.column()).find();
            claims.add(new Claim(
                    Claim.Kind.METRIC,
                    metric.group("metric"),
                    value,
                    BigDecimal.ZERO,
                    percent,
                    Claim.Bound.NONE,
                    cell.row().strip(),
                    cell.row().strip(),
                    cell.line()));
        }
    }

    /** A share above 1 is meant in percent; an error has the unit of the target. */
    private static boolean isPercent(String metric, BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) > 0
                && !ClaimPatterns.pattern(ClaimPatterns.ERROR).matcher(metric).matches();
    }

    private static Claim.Bound bound(Matcher claim) {
        if (!claim.pattern().pattern().contains("<above>")) {
            return Claim.Bound.NONE;
        }
        return claim.group("above") != null
                ? Claim.Bound.ABOVE
                : claim.group("below") != null ? Claim.Bound.BELOW : Claim.Bound.NONE;
    }

    private static String shown(Matcher claim) {
        return claim.group().replaceAll("\\s+", " ").strip();
    }

    /** Of a match over several lines the one that the number is in. */
    private static String part(Matcher claim, String number) {
        int at = claim.start(number) - claim.start();
        int from = claim.group().lastIndexOf('\n', at) + 1;
        int to = claim.group().indexOf('\n', at);
        return claim.group()
                .substring(from, to < 0 ? claim.group().length() : to)
                .strip();
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() == 0 && value.intValue() >= FIRST_YEAR && value.intValue() <= LAST_YEAR;
    }

    /** With a point or, as in many countries, a comma. */
    private static BigDecimal decimal(String number) {
        int word = WORDS.indexOf(number.toLowerCase(Locale.ROOT));
        if (word >= 0) {
            return BigDecimal.valueOf(word + 1);
        }
        boolean thousands = number.matches("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
        String plain = thousands ? number.replace(",", "") : number.replace(',', '.');
        return new BigDecimal(plain.replaceAll("\\.(?=.*\\.)", ""));
    }

    private static BigDecimal whole(String number) {
        return new BigDecimal(number.replaceAll("[,\\s\u00A0\u202F]", ""));
    }
}
