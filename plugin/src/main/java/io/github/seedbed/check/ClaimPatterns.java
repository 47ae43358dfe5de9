package io.github.seedbed.check;

import io.github.seedbed.metrics.Metric;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms of English sentences in which prose says how good a model is, and on how many rows. Groups of a form:
 * {@code metric} and {@code value}, or {@code part} and {@code whole}; {@code percent} or {@code of} where a percent
 * sign stands; {@code above} and {@code below} where the number is a bound; {@code noun} right behind it.
 */
final class ClaimPatterns {
    private static final String METRIC =
            "(?<metric>(?:balanced\\s+)?accuracy|acc(?=\\.?\\s?[=:≈])|area\\s+under\\s+the\\s+(?:ROC|precision[\\s-]recall)\\s+curve|AUPRC|PR[\\s-]AUC|(?:macro[\\s-]?|micro[\\s-]?)?F1(?:[\\s-]score)?|F-score|precision"
                    + "|recall|sensitivity|specificity|log[\\s-]+loss|cross[\\s-]+entropy|Brier(?:\\s+score)?|ECE|(?:ROC[ -]?)?AUC|AUROC"
                    + "|(?:error|misclassification|hit|success|(?:false|true)\\s+(?:positive|negative))\\s+rate|MCC|kappa|RMSE|MAE|top-[15](?:\\s+accuracy)?"
                    + "|(?<!\\b(?:measurement|measuring|reading|rounding|sampling|standard|human)\\s)error|"
                    + Stream.of(Metric.values())
                            .map(metric -> metric.title().replace(" ", "\\s+"))
                            .collect(Collectors.joining("|"))
                    + ")(?![\\p{L}\\p{N}])";

    private static final String PERCENT = "(?<percent>\\s?%|\\s(?:percent|per\\s+cent)\\b|-percent\\b)?";

    private static final String DIGITS = "(?<![\\p{L}\\p{N}.,_])(?<value>[0-9]++(?:[.,][0-9]++)*+|\\.[0-9]++)";

    /** A number with a unit measures something else. */
    private static final String NO_UNIT =
            "(?![0-9_]|[.,][0-9]|\\s?(?:mm|cm|m|km|g|kg|mg|s|ms|V|mV|W|Pa|dB|K|bits?|digits?|decimals?"
                    + "|places|px|Hz|euros?|points?|times(?!\\s+(?:out\\s+of|in)\\b)|labels?|classes|features?|rows|seeds?|folds?|(?:centi|milli)?met(?:re|er)s?"
                    + "|grams?|inch(?:es)?|feet|seconds?|minutes?|hours?|degrees?)\\b|\\s?°)";

    private static final String NUMBER = DIGITS + PERCENT + NO_UNIT;

    private static final String ABOUT =
            "about|around|near|nearly|close\\s+to|almost|roughly|approximately|only|just|well|far|still|even|some|circa|ca\\.";

    private static final String MORE =
            "(?<above>over|above|more\\s+than|at\\s+least|better\\s+than|beyond|exceed(?:s|ed)"
                    + "|surpass(?:es|ed)|>=?|≥)|(?<below>under|below|less\\s+than|fewer\\s+than|at\\s+most|up\\s+to|<=?|≤)";

    /** From which value it rose is history. */
    private static final String ROSE =
            "(?:improve[sd]|rose|increased|grew|went)(?:\\s+(?:from|by)\\s+[0-9]*[.,]?[0-9]+\\s?%?(?:\\s+(?:percentage\\s+)?points?)?)?\\s+to";

    private static final String WHERE =
            "(?:the\\s+)?(?:held[- ]out|unseen|new|test)(?:\\s+(?:set|rows|data|birds|texts))?";

    private static final String IN_BRACKETS =
            "\\s*\\((?:macro|micro|weighted|mean|average|top-[0-9]|%|" + WHERE + "|\\s)+\\)";

    private static final String IS =
            "(?:(?!\\s+at\\s+(?:least|most)\\b)(?:\\s+(?:scores?|both|each|all|now|currently|rate|value|of|is|was|are|were|reaches|reached|equals|hits?"
                    + "|attains|attained|amounts|measured|found|estimated|reported|(?:to\\s+)?be|" + ROSE
                    + "|as\\s+(?:low|high|good|small|large)\\s+as|at|being|stands|comes|to|on|in|for|" + WHERE
                    + "|overall|" + ABOUT + ")(?![\\p{L}])|" + IN_BRACKETS
                    + "|\\s*(?:->|,\\s*%\\)|,(?=\\s+0?\\.[0-9])|[:=|≈~→*_()]++)))*+(?:\\s*(?:" + MORE
                    + "))?\\s*[*_]*";

    /** "Accuracy on the hidden part of the data: 0.9": any words that end with a colon. */
    private static final String UP_TO_A_COLON =
            "\\s+(?:on|for|in|over|across|of)\\s[^.;:,|0-9\\n]{1,60}[*_]*\\s*[:=]\\s*[*_]*";

    /** "The accuracy that we see on the island is 0.9": what is said of it comes first. */
    private static final String UP_TO_IS =
            "(?!\\s+of\\s+(?!(?:the|our|this)\\s+(?:model|classifier)))(?:\\s+(?!(?:where|when|whose|because|and|or|but|than)\\b)[\\p{L}'-]+){1,6}?"
                    + "\\s+(?:is|was|are|were|reaches|reached|equals)\\s+(?:(?:" + ABOUT + ")\\s+)?[*_]*";

    private static final String GOT =
            "(?:gets?|got|given|gives?|gave|assigned|assigns|received?s?|has|have|had)\\s+(?:its|their|the|a)\\s+";

    private static final String RIGHT =
            "(?<right>right(?!\\s+(?:side|hand|bank|place|time|wing|flipper|foot|leg|eye|ear|half|now|away|after|before|behind|next))"
                    + "|rightly|correct|correctly|accurate|accurately|(?:its|their|the)\\s+(?:true|right|correct)\\s+labels?"
                    + "|" + GOT + "(?:true|right|correct)\\s+\\p{L}+)";
    private static final String WRONG_WORDS =
            "wrong|wrongly|incorrect|incorrectly|misclassified|misclassifies|mistaken|errs|" + GOT
                    + "(?:wrong|false|incorrect)\\s+\\p{L}+";
    private static final String WRONG = "(?<wrong>" + WRONG_WORDS + ")";

    /** "Fails" behind a number speaks of anything: in 2 of 3 winters the heating fails. */
    private static final String GOES_WRONG =
            "(?<wrong>" + WRONG_WORDS + "|fails?|mislabels|misidentifies|confuses|errors\\s+(?:occur|happen))";

    private static final String PART = "(?:(?<![\\p{L}\\p{N}.,_-])(?<part>[0-9]++(?:[.,][0-9]++)*+|\\.[0-9]++|"
            + NumberWords.REGEX + ")(?![\\p{L}])" + PERCENT.replace("<percent>", "<of>") + NO_UNIT + ")";
    private static final String WHOLE = "(?<whole>[0-9][0-9,]*|" + NumberWords.ROUND + "|" + NumberWords.REGEX + ")";

    private static final String SHARE =
            "(?:(?<![\\p{L}-])(?<!\\b(?:right|wrong)\\s)(?<roughly>" + NumberWords.SHARE + ")|" + PART
                    + "(?:(?:\\s?/\\s?|(?:\\s+[\\p{L}-]+)?\\s+(?:of|out\\s+of|in)\\s+)(?:the\\s+|all\\s+|every\\s+)?"
                    + WHOLE + ")?)";

    private static final String DOES =
            "(?:\\s+(?:identif|classif|recogni|predict|detect|assign|label|sort|guess|nam)\\p{L}*+)?";
    private static final String NEAR = DOES + "(?:\\s+(?:for|in|on|with|a|the|" + ABOUT + ")(?![\\p{L}]))*+(?:\\s+(?:"
            + MORE + "))?[:=]?\\s+[*_]*";

    /** What people do to data, right or wrong. */
    private static final String BY_HAND = "measured|weighed|recorded|entered|typed|copied|ringed|counted";

    private static final String BETWEEN =
            "(?!\\s+of\\s+(?:(?:the|all|its|these|those)\\s+)?(?:right|correct|" + WRONG_WORDS
                    + ")\\b)[*_)]*(?:\\s+of\\s+the\\b)?(?:\\s+(?!(?:and|or|but|" + BY_HAND
                    + "|the(?!\\s+(?:prediction|answer|label|model|classifier)))\\b)[\\p{L}'-]+){0,6}?(?:\\s+|-)[*_]*";

    /** Of an error in the unit of the target. */
    static final String ERROR =
            "(?<metric>RMSE|MAE|(?:mean|median)\\s+absolute\\s+error|mean\\s+error)(?![\\p{L}\\p{N}])";

    private static final String MEASURED =
            "(?<value>[0-9]++(?:[.,][0-9]++)*+)(?<percent>(?!))?(?![0-9_%]|[.,][0-9]|\\s?%)(?=\\s?\\p{L})";

    /** "Accuracy lies between 0.91 and 0.93". */
    private static final String RANGE = "[*_]*(?:\\s+(?!(?:and|or|but)\\b)[\\p{L}'-]+){0,4}?[:=\\s]*"
            + "(?:\\b(?:between|(?:rang|var|spread)\\p{L}*\\s+from)\\s+)?" + DIGITS + PERCENT
            + "(?:\\s*[-–—]\\s*|\\s+(?:and|to)\\s+)(?<upTo>[0-9]++(?:[.,][0-9]++)?+|\\.[0-9]++)(?:\\s?%|\\s+per\\s?cent\\b)?"
            + NO_UNIT;

    static final List<Pattern> METRICS = List.of(
            pattern("\\b" + METRIC + RANGE),
            pattern("\\b" + METRIC + "[*_]*" + IS + NUMBER),
            pattern("\\b" + METRIC + "[*_]*" + IS + "(?<value>" + NumberWords.REGEX
                    + ")(?<percent>\\s(?:percent|per\\s+cent)\\b)"),
            pattern("\\b" + METRIC + "[*_]*" + UP_TO_A_COLON + NUMBER),
            pattern("\\b" + METRIC + "[*_]*" + UP_TO_IS + NUMBER),
            pattern("\\b" + ERROR + "[*_]*" + IS + MEASURED),
            pattern(NUMBER + "[*_]*\\s+(?:(?:in|of)\\s+)?(?:test\\s+)?\\(?" + METRIC));

    private static final String ROW_NOUNS =
            "(?:rows|examples|samples|records|instances|observations|cases|documents|texts|images|items|birds|people|patients)";

    static final List<Pattern> SHARES = List.of(
            // "Of 60 birds, 55 are named rightly"
            pattern("\\bof\\s+(?:(?:the|all|our)\\s+)*+" + WHOLE + "(?:\\s+[\\p{L}-]+){0,5},?\\s+(?<roughly>(?!))?"
                    + "(?<above>(?!))?(?<below>(?!))?" + PART + BETWEEN + "(?:" + RIGHT + "|" + WRONG + ")\\b"),
            pattern("\\b(?:" + RIGHT + "|" + GOES_WRONG + ")\\b[*_]*" + NEAR + SHARE),
            pattern("(?:(?:" + MORE + ")\\s+)?" + SHARE + BETWEEN + "(?:" + RIGHT + "|" + WRONG + ")\\b"),
            pattern("(?:(?:" + MORE + ")\\s+)?(?<right>(?!))?(?<of>(?!))?(?<roughly>(?!))?(?<part>[0-9]++|"
                    + NumberWords.REGEX
                    + ")\\s+(?:errors?|mistakes?)\\s+(?:in|per|out\\s+of|for|among)\\s+(?:the\\s+|all\\s+|every\\s+)?"
                    + WHOLE + "\\s+(?:[\\p{L}-]+\\s+)?" + ROW_NOUNS + "\\b"));

    /** By how many points it is better than the baseline. */
    static final Pattern GAP = pattern("(?<![\\p{L}\\p{N}.,_])(?<value>[0-9]++(?:[.,][0-9]++)?+|" + NumberWords.REGEX
            + ")\\s+(?:percentage\\s+|per\\s?cent\\s+)?points?\\b");

    /** Thousands with a comma or a space, or words. */
    private static final String COUNTED =
            "(?<value>[1-9][0-9]{0,2}(?:[ \\u00A0\\u202F][0-9]{3})+|[1-9][0-9]*(?:,[0-9]{3})*|\\b" + NumberWords.REGEX
                    + ")(?![0-9.,]*[0-9]|\\s?%|\\s+per\\s?cent\\b)";

    private static final String ROWS = COUNTED + "(?<noun>\\s+[\\p{L}-]+)?";
    private static final String NAMED_ROWS = COUNTED + "(?<noun>\\s+" + ROW_NOUNS + ")\\b";
    private static final String ANY_WORD = "(?:\\s+(?:" + ABOUT + "|a|the|all|over|more\\s+than|further))*+\\s+";
    private static final String COUNT = "\\s+(?:on|from)" + ANY_WORD + ROWS;
    private static final String HOLDS =
            "[\\s-]+(?:set|data|split|part)\\s*[:=]?(?:\\s+(?:has|have|had|holds?|contains?|of"
                    + "|with|comprises?|consists?|is|are|was|were))*+" + ANY_WORD + NAMED_ROWS;

    private static final String USED =
            "\\s+(?:was|were|are|is)\\s+(?:used|kept|held|set|left|put|taken|reserved|withheld)"
                    + "(?:\\s+(?:out|back|aside|apart|away))?\\s+(?:for|to|in)\\s+(?:the\\s+)?";
    private static final String NOT_PEOPLE = "(?<!\\b(?:people|persons|staff|humans|experts|observers|students)\\s)";

    static final List<Pattern> TEST_ROWS = List.of(
            pattern("\\b(?:held|kept|set|put)\\s+(?:out|back|aside)" + ANY_WORD + NAMED_ROWS),
            pattern("\\b(?:tested|evaluated|validated|assessed|checked)" + COUNT),
            pattern(COUNTED + "(?<noun>\\s+[\\p{L}-]+)?" + USED + "(?:test(?:ing)?|evaluat(?:e|ion))\\b"),
            pattern("\\b(?:test|held[- ]out|holdout)" + HOLDS),
            pattern(
                    "(?<![\\p{N}.,])(?<value>[1-9][0-9]*(?:,[0-9]{3})*)\\s+(?:test|held[- ]out|held[- ]back)\\s+[\\p{L}]+"));
    static final List<Pattern> TRAINING_ROWS = List.of(
            pattern(NOT_PEOPLE + "\\b(?:trained|fitted|learnt|learned)" + COUNT),
            pattern("\\bfitted\\s+to" + ANY_WORD + NAMED_ROWS),
            pattern(COUNTED + "(?<noun>\\s+[\\p{L}-]+)?" + USED + "train(?:ing)?\\b"),
            pattern("\\b(?:trained|fitted|learnt|learned)\\s+(?:with|using)" + ANY_WORD + NAMED_ROWS),
            pattern("\\btrain(?:ing)?" + HOLDS),
            pattern(
                    "(?<![\\p{N}.,])(?<value>[1-9][0-9]*(?:,[0-9]{3})*)\\s+training\\s+(?!runs|steps|epochs)[\\p{L}]+"));
    static final List<Pattern> WRONG_ROWS = List.of(
            pattern("\\b(?<!\\bof\\s)(?<!\\bof\\sthe\\s)" + COUNTED
                    + "(?<noun>\\s+(?:of\\s+(?:the|our|all)\\s+)?(?:test|held[- ]out|unseen)\\s+[\\p{L}]+)" + BETWEEN
                    + WRONG + "\\b"),
            pattern("\\b(?:wrong(?:ly)?(?:\\s+(?:for|on|in|about|with))++|misclassif(?:ies|ied))\\s+(?:(?:" + ABOUT
                    + ")\\s+)?" + ROWS));

    static final Pattern COLUMN = pattern("[^\\p{L}]*(?:\\p{L}+\\s+){0,2}?" + METRIC + ".{0,12}");
    static final Pattern ROW = pattern("[^\\p{L}]*" + METRIC + "[^\\p{L}]*");
    static final Pattern CELL = pattern("[*_~≈\\s]*" + NUMBER + ".*");

    /** The unit of a column; "95 %" names an interval. */
    static final Pattern IN_PERCENT = Pattern.compile("(?<![0-9])(?<![0-9]\\s)%");

    /** Right behind a whole number: what it counts, such as "metres" or "32-bit". */
    static final Pattern COUNTS =
            pattern("(?:-|\\s(?!(?:on|in|for|with|and|or|but|at|after|when|where|over|across|to|from"
                    + "|by|which|that|is|was|are|were|using|versus|vs|compared|if|than|while|as|of|out|per|the|this|our|overall"
                    + "|macro|micro|weighted|even|here|there|now)\\b))\\p{L}.*");

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

    /** An error can be anybody's: that of a model is spoken of together with it. */
    static final Pattern A_MODEL =
            pattern("\\b(?:models?|classifiers?|networks?|predict\\w*|classif\\w+|we|our|its)\\b|^\\W*it\\b");

    private ClaimPatterns() {}

    static Pattern pattern(String regex) {
        return Pattern.compile("(?i)" + regex);
    }
}
