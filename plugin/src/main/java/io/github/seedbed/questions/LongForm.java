package io.github.seedbed.questions;

import io.github.seedbed.card.CardTemplate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A form as it lies in {@code card/forms}. Each of its questions is an item: verified where every {@code $verified.…}
 * below it holds, else answered where a person wrote something or every {@code $card.…} below it leads to an answer,
 * else missing. {@code $see.…} leads to a place, and settles nothing.
 *
 * @param name its path in the project
 * @param source with LF
 * @param evidence name to what the build saw
 * @param places name to where card or datasheet answer it
 */
record LongForm(String name, String source, Map<String, Evidence> evidence, Map<String, Evidence> places) {
    private static final Pattern VERIFIED = Pattern.compile("\\$\\{?verified\\.(\\w+)");
    private static final Pattern CARD = Pattern.compile("\\$\\{?card\\.(\\w+)");

    /** How an item stands, and how the published form says it. */
    enum Status {
        VERIFIED("Yes: verified by the build, as far as the lines below say."),
        ANSWERED("Answered."),
        IN_CARD("Answered in the card, at the place below."),
        MISSING("Missing."),
        LEFT_OPEN("Left open.");

        private final String words;

        Status(String words) {
            this.words = words;
        }
    }

    Status status(Question prompt) {
        if (holds(prompt, VERIFIED, evidence)) {
            return Status.VERIFIED;
        } else if (prompt.answered()) {
            return Status.ANSWERED;
        } else if (holds(prompt, CARD, places)) {
            return Status.IN_CARD;
        }
        return prompt.optional() ? Status.LEFT_OPEN : Status.MISSING;
    }

    /** Whether anything of a kind is below a question, and all of it holds. */
    private static boolean holds(Question prompt, Pattern kind, Map<String, Evidence> known) {
        List<Evidence> demanded = kind.matcher(prompt.below())
                .results()
                .map(match -> known.getOrDefault(match.group(1), new Evidence(false, "")))
                .toList();
        return !demanded.isEmpty() && demanded.stream().allMatch(Evidence::holds);
    }

    private String words(Question prompt) {
        Status status = status(prompt);
        return status == Status.IN_CARD && prompt.decided()
                ? "Yes: answered in the card, at the place below."
                : status.words;
    }

    /** The items that neither the build nor a person has settled; optional ones are none of them. */
    List<Question> missing() {
        return Questions.of(source).stream()
                .filter(prompt -> status(prompt) == Status.MISSING)
                .toList();
    }

    /** Such as {@code 32 items: 11 verified by the build, 4 answered by people, 17 missing}. */
    String summary() {
        List<Status> all = Questions.of(source).stream().map(this::status).toList();
        String open = count(all, Status.LEFT_OPEN) == 0 ? "" : ", " + count(all, Status.LEFT_OPEN) + " left open";
        return all.size() + " items: " + count(all, Status.VERIFIED) + " verified by the build, "
                + (count(all, Status.IN_CARD) == 0 ? "" : count(all, Status.IN_CARD) + " answered in the card, ")
                + count(all, Status.ANSWERED) + " answered by people, " + count(all, Status.MISSING) + " missing"
                + open;
    }

    private static long count(List<Status> all, Status status) {
        return all.stream().filter(status::equals).count();
    }

    /**
     * Returns the form as it is published.
     *
     * @param values what any document may refer to
     */
    String published(Map<String, Map<String, String>> values) {
        String marked = Questions.replaced(source, prompt -> "**" + prompt.question() + "** *" + words(prompt) + "*");
        Map<String, Map<String, String>> all = new TreeMap<>(values);
        all.putAll(Evidence.values(evidence));
        all.put("card", Evidence.lines(places, "See ", "Not in the card: "));
        all.put("see", Evidence.lines(places, "In the card: ", "Not in the card: "));
        all.put("form", Map.of("summary", summary()));
        return Questions.takenOut(new CardTemplate(name, marked).render(all));
    }

    /** The names that it demands evidence for, or offers it: for tests of the forms themselves. */
    List<String> references() {
        return Pattern.compile("\\$(?:verified|found|card|see)\\.(\\w+)")
                .matcher(source)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
