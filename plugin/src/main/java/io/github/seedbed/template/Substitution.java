package io.github.seedbed.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the markers in a text, and writes the text with references in their places and all else as literals. */
final class Substitution {
    private static final String BEFORE = "(?<![A-Za-z0-9_.-])";
    private static final String AFTER = "(?![A-Za-z0-9_-])";

    /** A longer dotted name is another group; the full stop of a sentence is none. */
    private static final String AFTER_GROUP = "(?![A-Za-z0-9_-]|[.][A-Za-z0-9_])";

    private final List<Token> tokens;
    private final Pattern pattern;

    /** A marker, and what stands for it. */
    private record Token(Answer answer, String marker, String after) {}

    /** A place in a text that an answer takes. */
    record Hit(Answer answer, int start, int end) {}

    Substitution(Markers markers) {
        // Sorting is stable: of equal names the earlier one wins
        this.tokens = List.of(
                        new Token(Answer.PACKAGE, markers.packageName(), AFTER),
                        new Token(Answer.PACKAGE_PATH, markers.packagePath(), AFTER),
                        new Token(Answer.ARTIFACT_ID, markers.artifactId(), AFTER),
                        new Token(Answer.GROUP_ID, markers.groupId(), AFTER_GROUP))
                .stream()
                .sorted(Comparator.comparingInt((Token token) -> -token.marker().length()))
                .toList();
        this.pattern = Pattern.compile(BEFORE + "(?:" + String.join("|", alternatives()) + ")");
    }

    /** Returns the markers in a text, in the order of the text. */
    List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            hits.add(new Hit(answer(matcher), matcher.start(), matcher.end()));
        }
        return hits;
    }

    /**
     * Returns the markers in a POM: its own coordinates are known by their elements, whatever else they equal, and
     * those of other artifacts stay.
     */
    List<Hit> hits(String text, RootPom pom) {
        List<Hit> hits = new ArrayList<>(List.of(
                hit(Answer.GROUP_ID, pom.groupId()),
                hit(Answer.ARTIFACT_ID, pom.artifactId()),
                hit(Answer.VERSION, pom.version())));
        List<Hit> own = List.copyOf(hits);
        hits(text).stream()
                .filter(hit -> own.stream().noneMatch(o -> hit.start() < o.end() && o.start() < hit.end()))
                .filter(hit -> !pom.others().hold(hit.start(), hit.end()))
                .forEach(hits::add);
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    /** Returns the name of a file with tokens in the places of the artifactId. */
    String name(String name) {
        List<Hit> hits = hits(name).stream()
                .filter(hit -> hit.answer() == Answer.ARTIFACT_ID)
                .toList();
        return replaced(name, hits, Function.identity(), Answer::token);
    }

    /** Returns the Velocity text that renders to the given text, with answers in the places of the hits. */
    static String velocity(String text, List<Hit> hits, boolean xml) {
        return replaced(text, hits, Substitution::literal, answer -> answer.reference(xml));
    }

    private static String replaced(
            String text, List<Hit> hits, Function<String, String> between, Function<Answer, String> instead) {
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Hit hit : hits) {
            result.append(between.apply(text.substring(done, hit.start())));
            result.append(instead.apply(hit.answer()));
            done = hit.end();
        }
        return result.append(between.apply(text.substring(done))).toString();
    }

    /** Inside these brackets Velocity reads nothing: no heading is a comment, no dollar a reference. */
    private static String literal(String text) {
        return text.isEmpty() ? "" : "#[[" + text + "]]#";
    }

    private List<String> alternatives() {
        return tokens.stream()
                .map(token -> "(" + Pattern.quote(token.marker()) + token.after() + ")")
                .toList();
    }

    private Answer answer(MatchResult match) {
        int group = 1;
        while (match.group(group) == null) {
            group++;
        }
        return tokens.get(group - 1).answer();
    }

    private static Hit hit(Answer answer, RootPom.Element element) {
        return new Hit(answer, element.start(), element.end());
    }
}
