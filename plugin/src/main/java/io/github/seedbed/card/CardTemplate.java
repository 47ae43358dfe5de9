package io.github.seedbed.card;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.util.introspection.Info;

/** A document with references to values: {@code $metrics.accuracy}. An unknown one is an error, not an empty place. */
public final class CardTemplate {
    /**
     * Velocity takes two hashes for the beginning of a comment, Markdown for a heading; literal text stays as it is.
     */
    private static final Pattern HASHES = Pattern.compile("(?s)(#\\[\\[.*?]]#)|##+");

    /** A line of YAML that is nothing but a reference. */
    private static final Pattern FIELD = Pattern.compile("(?m)^\\$(frontMatter)\\.(\\w+)\\n");

    /** Also a comment that ends: what follows one that does not end is dropped without a word. */
    private static final Pattern LITERAL = Pattern.compile("(?s)#\\[\\[.*?]]#|#\\*.*?\\*#|\\\\#");

    private static final Pattern PROGRAM = Pattern.compile("#\\{?(stop|evaluate|define|macro)\\b}?|#\\*"
            + "|#\\{?(foreach|set)\\b}?\\s*\\(.*\\[\\s*[-$\\w{}.]+?\\s*\\.\\."
            + "|#\\{?set\\b}?\\s*\\(\\s*\\$!?\\{?\\w+[.\\[]");

    private static final int MOST_FILLED_IN = 10_000_000;

    private final String name;
    private final String text;

    /**
     * Prepares a document.
     *
     * @param name what to call it in a message: its path in the project
     * @param text its content
     */
    public CardTemplate(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Fills in the values.
     *
     * @param values group to name to text
     * @return the document, with LF line ends and one at the end
     * @throws ProblemException naming every unknown reference with its line, or what Velocity cannot parse
     */
    public String render(Map<String, Map<String, String>> values) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        Unknown unknown = new Unknown(values);
        EventCartridge cartridge = new EventCartridge();
        cartridge.addInvalidReferenceEventHandler(unknown);
        cartridge.addReferenceInsertionEventHandler(new Measure());
        cartridge.attachToContext(context);
        StringWriter out = new StringWriter();
        requireProse();
        try {
            engine().evaluate(context, out, name, escaped(withoutEmptyFields(values)));
        } catch (ParseErrorException e) {
            throw UnfinishedCode.in(text)
                    .map(start -> unreadable(start.line(), "\"" + start.code() + "\" begins there and does not end", e))
                    .orElseGet(() -> unreadable(e.getLineNumber(), "Velocity: " + firstLine(e), e));
        } catch (VelocityException e) {
            throw unreadable(inclusion(), "Velocity: " + firstLine(e), e);
        }
        ProblemException.throwIfAny(unknown.problems);
        return out.toString().strip() + "\n";
    }

    /** What there is nothing to say about leaves no empty line in the front matter; as a comment it keeps its place. */
    private String withoutEmptyFields(Map<String, Map<String, String>> values) {
        return FIELD.matcher(text.replace("\r\n", "\n"))
                .replaceAll(field -> values.getOrDefault(field.group(1), Map.of())
                                .getOrDefault(field.group(2), "unknown")
                                .isEmpty()
                        ? "#*\n*#"
                        : Matcher.quoteReplacement(field.group()));
    }

    private static String escaped(String unix) {
        return HASHES.matcher(unix)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) == null ? "#[[" + match.group() + "]]#" : match.group()));
    }

    private static VelocityEngine engine() {
        Properties properties = new Properties();
        properties.put("introspector.uberspect.class", ReadingUberspect.class.getName());
        properties.put("event_handler.invalid_references.quiet", "true");
        properties.put("event_handler.invalid_references.null", "true");
        // No file is ever included: a document stands for itself
        properties.put("resource.loaders", "string");
        properties.put(
                "resource.loader.string.class", "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
        VelocityEngine engine = new VelocityEngine();
        engine.init(properties);
        return engine;
    }

    /** What would end a document early without a word, run texts as programs, or count to a billion. */
    private void requireProse() {
        List<String> lines = LITERAL.matcher(text.replace("\r\n", "\n"))
                .replaceAll(literal -> "\n".repeat((int)
                        literal.group().chars().filter(c -> c == '\n').count()))
                .lines()
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher program = PROGRAM.matcher(lines.get(i));
            if (program.find()) {
                problems.add(new Problem(
                        "The document cannot be read",
                        name + ", line " + (i + 1),
                        "\"" + program.group().strip() + "\" is for programs, not for documents",
                        "leave it out, or to print it as it stands, write it between #[[ and ]]#"));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    /** Counts what is filled in: texts that are doubled again and again would take all memory. */
    private static final class Measure implements ReferenceInsertionEventHandler {
        private long filledIn;

        @Override
        public Object referenceInsert(Context context, String reference, Object value) {
            filledIn += String.valueOf(value).length();
            if (filledIn > MOST_FILLED_IN) {
                throw new VelocityException(
                        "more than " + MOST_FILLED_IN + " characters are filled in, at " + reference);
            }
            return value;
        }
    }

    /** The line of the first directive that would read another file; 0 if there is none. */
    private int inclusion() {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*#\\{?(include|parse)\\b.*")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String firstLine(VelocityException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private ProblemException unreadable(int line, String why, VelocityException e) {
        String action = "to print something as it stands, write it between #[[ and ]]#";
        return new ProblemException(
                new Problem("The document cannot be read", line == 0 ? name : name + ", line " + line, why, action), e);
    }

    /** Hears of each reference that has no value, and lets the rendering go on, so that all are told at once. */
    private final class Unknown implements InvalidReferenceEventHandler {
        private final List<String> known = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Unknown(Map<String, Map<String, String>> values) {
            values.forEach((group, names) -> names.keySet().forEach(name -> known.add("$" + group + "." + name)));
        }

        @Override
        public Object invalidGetMethod(Context context, String reference, Object object, String property, Info info) {
            problems.add(new Problem(
                    "The document refers to a value that does not exist",
                    name + ", line " + info.getLine(),
                    "nothing is called " + reference,
                    Nearest.hint(reference, known) + "\nor, to print it as it stands, write #[[" + reference + "]]#"));
            return "";
        }

        @Override
        public Object invalidMethod(Context context, String reference, Object object, String method, Info info) {
            return invalidGetMethod(context, reference, object, method, info);
        }

        @Override
        public boolean invalidSetMethod(Context context, String left, String right, Info info) {
            invalidGetMethod(context, right, null, null, info);
            return true;
        }
    }
}
