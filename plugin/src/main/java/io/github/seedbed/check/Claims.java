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
 * {@link ClaimPatterns}: what is said without a number, in another language, about a metric that it does not know, or
 * in a picture, it does not find.
 */
final class Claims {
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
                .filter(cell -> ClaimWords.METRIC.areIn((cell.column() + " " + cell.first()).toLowerCase(Locale.ROOT)))
                .filter(cell -> !ClaimPatterns.SOURCE.matcher(cell.row()).find())
                .forEach(all::cell);
        return all.claims;
    }

    private static boolean speaksOfThisModel(Prose.Sentence sentence) {
        String text = sentence.text();
        if (!ClaimPatterns.DIGIT.matcher(text).find() && !NumberWords.mayBeIn(text)) {
            return false;
        }
        if (!ClaimWords.anyIn(text.toLowerCase(Locale.ROOT))) {
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
        String plain = text.toLowerCase(Locale.ROOT);
        for (Pattern pattern : forms(ClaimWords.METRIC, plain, ClaimPatterns.METRICS)) {
            for (Matcher claim = pattern.matcher(text); claim.find(); ) {
                if (!isSomethingElse(claim, text) && numbers.add(claim.start("value"))) {
                    metric(claim, sentence);
                }
            }
        }
        for (Pattern pattern : forms(ClaimWords.SHARE, plain, ClaimPatterns.SHARES)) {
            for (Matcher claim = pattern.matcher(text); claim.find(); ) {
                if (numbers.add(claim.start(claim.group("part") == null ? "roughly" : "part"))) {
                    share(claim, sentence);
                }
            }
        }
        if (plain.contains("baseline")) {
            for (Matcher claim = ClaimPatterns.GAP.matcher(text); claim.find(); ) {
                gap(claim, sentence);
            }
        }
        forms(ClaimWords.TEST, plain, ClaimPatterns.TEST_ROWS)
                .forEach(form -> rows(form, Claim.Kind.TEST_ROWS, text, sentence));
        forms(ClaimWords.TRAINING, plain, ClaimPatterns.TRAINING_ROWS)
                .forEach(form -> rows(form, Claim.Kind.TRAINING_ROWS, text, sentence));
        forms(ClaimWords.SHARE, plain, ClaimPatterns.WRONG_ROWS)
                .forEach(form -> rows(form, Claim.Kind.WRONG_ROWS, text, sentence));
    }

    private static List<Pattern> forms(ClaimWords words, String text, List<Pattern> forms) {
        return words.areIn(text) ? forms : List.of();
    }

    /** A whole number that counts what stands behind it, or an error that need not be the model's. */
    private static boolean isSomethingElse(Matcher claim, String text) {
        if (claim.group("percent") != null) {
            return claim.group("metric").toLowerCase(Locale.ROOT).endsWith("error")
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

    private void metric(Matcher claim, Prose.Sentence sentence) {
        String metric = claim.group("metric");
        BigDecimal value = decimal(claim.group("value"));
        boolean percent = claim.group("percent") != null || isPercent(metric, value);
        if (!isYear(value) || claim.group("percent") != null) {
            Claim.Amount amount = Claim.Amount.of(value, percent, bound(claim));
            boolean range = has(claim, "<upTo>");
            add(
                    Claim.Kind.METRIC,
                    metric,
                    range ? amount.upTo(decimal(claim.group("upTo"))) : amount,
                    claim,
                    claim.start("value"),
                    sentence);
        }
    }

    private void share(Matcher claim, Prose.Sentence sentence) {
        Claim.Kind kind = claim.group("right") == null ? Claim.Kind.WRONG : Claim.Kind.RIGHT;
        if (claim.group("roughly") != null) {
            BigDecimal percent = NumberWords.percent(claim.group("roughly"));
            add(kind, "", Claim.Amount.of(percent, true, Claim.Bound.ROUGHLY), claim, claim.start("roughly"), sentence);
            return;
        }
        boolean percent = claim.group("of") != null;
        if (percent || claim.group("whole") != null) {
            Claim.Amount part = Claim.Amount.of(decimal(claim.group("part")), percent, bound(claim));
            add(
                    kind,
                    "",
                    percent ? part : part.outOf(whole(claim.group("whole"))),
                    claim,
                    claim.start("part"),
                    sentence);
        }
    }

    private void rows(Pattern pattern, Claim.Kind kind, String text, Prose.Sentence sentence) {
        for (Matcher claim = pattern.matcher(text); claim.find(); ) {
            BigDecimal value = whole(claim.group("value"));
            boolean noun = has(claim, "<noun>") && claim.group("noun") != null;
            boolean other =
                    noun && ClaimPatterns.NO_ROWS.matcher(claim.group("noun")).matches() || !noun && isYear(value);
            boolean few = value.intValue() < FEW && kind != Claim.Kind.WRONG_ROWS;
            if (!other && !few) {
                add(kind, "", Claim.Amount.of(value), claim, claim.start("value"), sentence);
            }
        }
    }

    private void gap(Matcher claim, Prose.Sentence sentence) {
        Claim.Amount points = Claim.Amount.of(decimal(claim.group("value")), true, Claim.Bound.NONE);
        add(Claim.Kind.GAP, "", points, claim, claim.start("value"), sentence);
    }

    private void add(
            Claim.Kind kind, String metric, Claim.Amount amount, Matcher claim, int at, Prose.Sentence sentence) {
        String shown = claim.group().replaceAll("\\s+", " ").strip();
        claims.add(new Claim(kind, metric, amount, shown, part(claim, at), sentence.context(), sentence.line(at)));
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
            String row = cell.row().strip();
            claims.add(new Claim(
                    Claim.Kind.METRIC,
                    metric.group("metric"),
                    Claim.Amount.of(value, percent, Claim.Bound.NONE),
                    row,
                    row,
                    "",
                    cell.line()));
        }
    }

    /** A share above 1 is meant in percent; an error has the unit of the target. */
    private static boolean isPercent(String metric, BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) > 0
                && !ClaimPatterns.pattern(ClaimPatterns.ERROR).matcher(metric).matches();
    }

    private static Claim.Bound bound(Matcher claim) {
        if (!has(claim, "<above>")) {
            return Claim.Bound.NONE;
        }
        return claim.group("above") != null
                ? Claim.Bound.ABOVE
                : claim.group("below") != null ? Claim.Bound.BELOW : Claim.Bound.NONE;
    }

    private static boolean has(Matcher claim, String group) {
        return claim.pattern().pattern().contains(group);
    }

    /** Of a match over several lines the one that the number is in. */
    private static String part(Matcher claim, int position) {
        int at = position - claim.start();
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
        if (Character.isLetter(number.charAt(0))) {
            return NumberWords.number(number);
        }
        boolean thousands = number.matches("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
        String plain = thousands ? number.replace(",", "") : number.replace(',', '.');
        return new BigDecimal(plain.replaceAll("\\.(?=.*\\.)", ""));
    }

    private static BigDecimal whole(String number) {
        if (Character.isLetter(number.charAt(0))) {
            return NumberWords.number(number);
        }
        return new BigDecimal(number.replaceAll("[,\\s\u00A0\u202F]", ""));
    }
}
