package io.github.seedbed.check;

import io.github.seedbed.metrics.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what prose claims of the model in numbers. It looks for forms of English sentences: what is said in words, in
 * another language, about a metric that it does not know, or in a picture, it does not find.
 */
final class Claims {
    private static final String METRIC =
            "(?<metric>(?:balanced\\s+)?accuracy|(?:macro[\\s-]?|micro[\\s-]?)?F1(?:[\\s-]score)?|F-score|precision"
                    + "|recall|sensitivity|specificity|log[\\s-]+loss|cross[\\s-]+entropy|Brier(?:\\s+score)?|ECE|(?:ROC[ -]?)?AUC|AUROC"
                    + "|(?:error|misclassification|hit|success)\\s+rate|MCC|RMSE|MAE|"
                    + Stream.of(Metric.values())
                            .map(metric -> metric.title().replace(" ", "\\s+"))
                            .collect(Collectors.joining("|"))
                    + ")(?![\\p{L}\\p{N}])";

    /** A number with a unit measures something else. */
    private static final String NUMBER = "(?<![\\p{L}\\p{N}.,_])(?<value>[0-9]++(?:[.,][0-9]++)*+)"
            + "(?<percent>\\s?%|\\s(?:percent|per\\s+cent)\\b)?(?![0-9_]|[.,][0-9]|\\s?(?:mm|cm|m|km|g|kg|mg|s|ms|bits?|digits?|decimals?"
            + "|places|px|Hz|euros?|points?|times|labels?|classes|features?|rows|seeds?|folds?)\\b|\\s?°)";

    private static final String ABOUT = "about|around|nearly|almost|roughly|approximately|only|just|some|circa|ca\\.";

    private static final String MORE = "(?<above>over|above|more\\s+than|at\\s+least|better\\s+than|beyond|>=?|≥)"
            + "|(?<below>under|below|less\\s+than|fewer\\s+than|at\\s+most|up\\s+to|<=?|≤)";

    private static final String IS =
            "(?:(?!\\s+at\\s+(?:least|most)\\b)(?:\\s+(?:scores?|rate|value|of|is|was|are|were|reaches|reached|equals|as\\s+(?:low|high|good|small|large)\\s+as|at|being|stands|comes|to|on|in|for"
                    + "|(?:the\\s+)?(?:held[- ]out|unseen|new|test)(?:\\s+(?:set|rows|data|birds|texts))?|overall|"
                    + ABOUT
                    + ")(?![\\p{L}])|\\s*[:=|≈~*_()]++))*+(?:\\s*(?:" + MORE + "))?\\s*[*_]*";

    private static final String RIGHT =
            "(?<right>right|correct|correctly|accurate|accurately|(?:its|their|the)\\s+(?:true|right|correct)\\s+labels?)";
    private static final String WRONG =
            "(?<wrong>wrong|wrongly|incorrect|incorrectly|misclassified|misclassifies|mistaken|errs)";
    private static final String SHARE =
            "(?:" + NUMBER.replace("<value>", "<part>").replace("<percent>", "<of>")
                    + "(?:\\s+(?:of|out\\s+of|in)\\s+(?:the\\s+|all\\s+|every\\s+)?(?<whole>[0-9][0-9,]*))?)";

    private static final String NEAR =
            "(?:\\s+(?:for|in|on|with|a|the|" + ABOUT + "))*+(?:\\s+(?:" + MORE + "))?\\s+[*_]*";

    /** Of an error in the unit of the target. */
    private static final String ERROR =
            "(?<metric>RMSE|MAE|(?:mean|median)\\s+absolute\\s+error|mean\\s+error)(?![\\p{L}\\p{N}])";

    private static final String MEASURED =
            "(?<value>[0-9]++(?:[.,][0-9]++)*+)(?<percent>(?!))?(?![0-9_%]|[.,][0-9]|\\s?%)(?=\\s?\\p{L})";

    private static final List<Pattern> METRICS = List.of(
            pattern("\\b" + METRIC + "[*_]*" + IS + NUMBER),
            pattern("\\b" + ERROR + "[*_]*" + IS + MEASURED),
            pattern(NUMBER + "[*_]*\\s+(?:test\\s+)?" + METRIC));

    private static final List<Pattern> SHARES = List.of(
            pattern("\\b(?:" + RIGHT + "|" + WRONG + ")\\b[*_]*" + NEAR + SHARE),
            pattern("(?:(?:" + MORE + ")\\s+)?" + SHARE
                    + "[*_]*(?:\\s+(?!and\\b|or\\b|but\\b)[\\p{L}'-]+){0,6}?\\s+[*_]*(?:" + RIGHT + "|" + WRONG
                    + ")\\b"));

    private static final String ROWS = "(?<value>[1-9][0-9]*(?:,[0-9]{3})*)(?![0-9.,]*[0-9])(?<noun>\\s+[\\p{L}-]+)?";

    private static final String COUNT =
            "\\s+(?:on|from)(?:\\s+(?:" + ABOUT + "|a|the|all|over|more\\s+than|further))*+\\s+" + ROWS;

    private static final Pattern TESTED = pattern("\\b(?:tested|evaluated|validated|assessed)" + COUNT);
    private static final Pattern TRAINED = pattern("\\b(?:trained|fitted|learnt|learned)" + COUNT);
    private static final Pattern TEST_ROWS = pattern(
            "(?<![\\p{N}.,])(?<value>[1-9][0-9]*(?:,[0-9]{3})*)\\s+(?:test|held[- ]out|held[- ]back)\\s+[\\p{L}]+");
    private static final Pattern TRAINING_ROWS =
            pattern("(?<![\\p{N}.,])(?<value>[1-9][0-9]*(?:,[0-9]{3})*)\\s+training\\s+(?!runs|steps|epochs)[\\p{L}]+");
    private static final Pattern WRONG_ROWS =
            pattern("\\b(?:wrong(?:ly)?(?:\\s+(?:for|on|in|about|with))++|misclassif(?:ies|ied))\\s+(?:(?:" + ABOUT
                    + ")\\s+)?" + ROWS);

    private static final Pattern COLUMN = pattern("[^\\p{L}]*(?:\\p{L}+\\s+){0,2}?" + METRIC + ".{0,12}");
    private static final Pattern ROW = pattern("[^\\p{L}]*" + METRIC + "[^\\p{L}]*");
    private static final Pattern CELL = pattern("[*_~≈\\s]*" + NUMBER + ".*");

    /** The unit of a column; "95 %" names an interval. */
    private static final Pattern PERCENT = Pattern.compile("(?<![0-9])(?<![0-9]\\s)%");

    /** Longer than any number, and slow to look through from each of its digits. */
    private static final Pattern NO_NUMBER = Pattern.compile("[0-9.,]{50,}+");

    /** Where there is none, there is nothing to look for. */
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What is trained or tested on and is no row. */
    private static final Pattern NO_ROWS =
            pattern("\\s*(?:JDKs?|JVMs?|machines?|computers?|versions?|platforms?|processors?|cores?|CPUs?|GPUs?"
                    + "|systems?|browsers?|islands?|seeds?|folds?|threads?|servers?|days?|weeks?|months?|years?|seasons?|hours?|minutes?|seconds?"
                    + "|times?|features?|columns?|labels?|classes|settings?|tasks?|languages?|data|percent|epochs?)");

    /** It says what might be, what is wanted, or what a word means. */
    private static final Pattern NO_CLAIM =
            pattern("\\b(?:would|should|could|might|must|needs?|needed|requires?|required|if|unless|until"
                    + "|suppose|imagine|assume|wants?|wanted|hopes?|aims?|goal|target|thresholds?|demands?|by\\s+chance|chance|coin|at\\s+random"
                    + "|random\\s+guess\\w*|guess(?:es|ing)?|means|meaning|perfect|for\\s+example|such\\s+as|confidence|build\\s+fails"
                    + "|source\\s+(?:says|file)|original)\\b|e\\.g\\.");

    private static final Pattern SOURCE = pattern(
            "\\([^()]*\\b(?:18|19|20)[0-9]{2}[a-z]?\\b[^()]*\\)|\\bet\\s+al\\b|\\[[1-9][0-9]{0,2}(?:[,;–-]\\s?[0-9]++)*+]"
                    + "|\\[@|https?://|\\bdoi\\b|]\\(");

    private static final Pattern OURS =
            pattern("\\b(?:our|this|the\\s+present)\\s+(?:model|classifier|bundle)\\b|\\bours\\b|^\\W*it\\b");
    private static final Pattern OTHERS =
            pattern("\\b(?:others?|theirs?|published|previous|earlier|literature|state\\s+of\\s+the\\s+art|paper"
                    + "|study|authors|benchmark|people|humans?|experts?|baseline)\\b");

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
                .filter(cell -> DIGIT.matcher(cell.text()).find())
                .filter(cell -> !SOURCE.matcher(cell.row()).find())
                .forEach(all::cell);
        return all.claims;
    }

    private static boolean speaksOfThisModel(Prose.Sentence sentence) {
        String text = sentence.text();
        if (!DIGIT.matcher(text).find()) {
            return false;
        }
        boolean ours = OURS.matcher(text).find() && !OTHERS.matcher(text).find();
        return !NO_CLAIM.matcher(text).find() && (ours || !SOURCE.matcher(text).find());
    }

    private void sentence(Prose.Sentence sentence) {
        String text = NO_NUMBER
                .matcher(sentence.text())
                .replaceAll(run -> " ".repeat(run.group().length()));
        for (Pattern pattern : METRICS) {
            for (Matcher claim = pattern.matcher(text); claim.find(); ) {
                metric(claim, claim.group("metric"), sentence.line(claim.start("value")));
            }
        }
        for (Pattern pattern : SHARES) {
            for (Matcher claim = pattern.matcher(text); claim.find(); ) {
                share(claim, sentence.line(claim.start("part")));
            }
        }
        rows(TESTED, Claim.Kind.TEST_ROWS, text, sentence);
        rows(TEST_ROWS, Claim.Kind.TEST_ROWS, text, sentence);
        rows(TRAINED, Claim.Kind.TRAINING_ROWS, text, sentence);
        rows(TRAINING_ROWS, Claim.Kind.TRAINING_ROWS, text, sentence);
        rows(WRONG_ROWS, Claim.Kind.WRONG_ROWS, text, sentence);
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
            boolean other = noun && NO_ROWS.matcher(claim.group("noun")).matches() || !noun && isYear(value);
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
        Matcher number = CELL.matcher(cell.text());
        if (!number.matches()) {
            return;
        }
        Matcher metric = COLUMN.matcher(cell.column());
        if (!metric.matches()) {
            metric = ROW.matcher(cell.first());
        }
        if (metric.matches()) {
            BigDecimal value = decimal(number.group("value"));
            boolean percent = number.group("percent") != null
                    || isPercent(metric.group("metric"), value)
                    || PERCENT.matcher(cell.column()).find();
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
                && !pattern(ERROR).matcher(metric).matches();
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
        boolean thousands = number.matches("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
        String plain = thousands ? number.replace(",", "") : number.replace(',', '.');
        return new BigDecimal(plain.replaceAll("\\.(?=.*\\.)", ""));
    }

    private static BigDecimal whole(String number) {
        return new BigDecimal(number.replace(",", ""));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?i)" + regex);
    }
}
