package io.github.seedbed.check;

import io.github.seedbed.metrics.Metric;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of English sentences and tables in which prose states numbers of a model, and of those that do not. */
final class ClaimPatterns {
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

    static final Pattern ERRORS = pattern(ERROR);

    private static final String MEASURED =
            "(?<value>[0-9]++(?:[.,][0-9]++)*+)(?<percent>(?!))?(?![0-9_%]|[.,][0-9]|\\s?%)(?=\\s?\\p{L})";

    static final List<Pattern> METRICS = List.of(
            pattern("\\b" + METRIC + "[*_]*" + IS + NUMBER),
            pattern("\\b" + ERROR + "[*_]*" + IS + MEASURED),
            pattern(NUMBER + "[*_]*\\s+(?:test\\s+)?" + METRIC));

    static final List<Pattern> SHARES = List.of(
            pattern("\\b(?:" + RIGHT + "|" + WRONG + ")\\b[*_]*" + NEAR + SHARE),
            pattern("(?:(?:" + MORE + ")\\s+)?" + SHARE
                    + "[*_]*(?:\\s+(?!and\\b|or\\b|but\\b)[\\p{L}'-]+){0,6}?\\s+[*_]*(?:" + RIGHT + "|" + WRONG
                    + ")\\b"));

    private static final String ROWS = "(?<value>[1-9][0-9]*(?:,[0-9]{3})*)(?![0-9.,]*[0-9])(?<noun>\\s+[\\p{L}-]+)?";

    private static final String COUNT =
            "\\s+(?:on|from)(?:\\s+(?:" + ABOUT + "|a|the|all|over|more\\s+than|further))*+\\s+" + ROWS;

    static final Pattern TESTED = pattern("\\b(?:tested|evaluated|validated|assessed)" + COUNT);
    static final Pattern TRAINED = pattern("\\b(?:trained|fitted|learnt|learned)" + COUNT);
    static final Pattern TEST_ROWS = pattern(
            "(?<![\\p{N}.,])(?<value>[1-9][0-9]*(?:,[0-9]{3})*)\\s+(?:test|held[- ]out|held[- ]back)\\s+[\\p{L}]+");
    static final Pattern TRAINING_ROWS =
            pattern("(?<![\\p{N}.,])(?<value>[1-9][0-9]*(?:,[0-9]{3})*)\\s+training\\s+(?!runs|steps|epochs)[\\p{L}]+");
    static final Pattern WRONG_ROWS =
            pattern("\\b(?:wrong(?:ly)?(?:\\s+(?:for|on|in|about|with))++|misclassif(?:ies|ied))\\s+(?:(?:" + ABOUT
                    + ")\\s+)?" + ROWS);

    static final Pattern COLUMN = pattern("[^\\p{L}]*(?:\\p{L}+\\s+){0,2}?" + METRIC + ".{0,12}");
    static final Pattern ROW = pattern("[^\\p{L}]*" + METRIC + "[^\\p{L}]*");
    static final Pattern CELL = pattern("[*_~≈\\s]*" + NUMBER + ".*");

    /** The unit of a column; "95 %" names an interval. */
    static final Pattern PERCENT = Pattern.compile("(?<![0-9])(?<![0-9]\\s)%");

    /** Longer than any number, and slow to look through from each of its digits. */
    static final Pattern NO_NUMBER = Pattern.compile("[0-9.,]{50,}+");

    /** Where there is none, there is nothing to look for. */
    static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What is trained or tested on and is no row. */
    static final Pattern NO_ROWS =
            pattern("\\s*(?:JDKs?|JVMs?|machines?|computers?|versions?|platforms?|processors?|cores?|CPUs?|GPUs?"
                    + "|systems?|browsers?|islands?|seeds?|folds?|threads?|servers?|days?|weeks?|months?|years?|seasons?|hours?|minutes?|seconds?"
                    + "|times?|features?|columns?|labels?|classes|settings?|tasks?|languages?|data|percent|epochs?)");

    /** It says what might be, what is wanted, or what a word means. */
    static final Pattern NO_CLAIM =
            pattern("\\b(?:would|should|could|might|must|needs?|needed|requires?|required|if|unless|until"
                    + "|suppose|imagine|assume|wants?|wanted|hopes?|aims?|goal|target|thresholds?|demands?|by\\s+chance|chance|coin|at\\s+random"
                    + "|random\\s+guess\\w*|guess(?:es|ing)?|means|meaning|perfect|for\\s+example|such\\s+as|confidence|build\\s+fails"
                    + "|source\\s+(?:says|file)|original)\\b|e\\.g\\.");

    static final Pattern SOURCE = pattern(
            "\\([^()]*\\b(?:18|19|20)[0-9]{2}[a-z]?\\b[^()]*\\)|\\bet\\s+al\\b|\\[[1-9][0-9]{0,2}(?:[,;–-]\\s?[0-9]++)*+]"
                    + "|\\[@|https?://|\\bdoi\\b|]\\(");

    static final Pattern OURS =
            pattern("\\b(?:our|this|the\\s+present)\\s+(?:model|classifier|bundle)\\b|\\bours\\b|^\\W*it\\b");
    static final Pattern OTHERS =
            pattern("\\b(?:others?|theirs?|published|previous|earlier|literature|state\\s+of\\s+the\\s+art|paper"
                    + "|study|authors|benchmark|people|humans?|experts?|baseline)\\b");

    private ClaimPatterns() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?i)" + regex);
    }
}
