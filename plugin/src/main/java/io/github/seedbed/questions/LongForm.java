package io.github.seedbed.questions;

import io.github.seedbed.card.CardTemplate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A form as it lies in {@code card/forms}. Each of its questions is an item: verified where every {@code $verified.…}
 * below it holds, else answered where a person wrote something, else missing.
 *
 * @param name its path in the project
 * @param source with LF
 * @param evidence name to what the build saw
 */
record LongForm(String name, String source, Map<String, Evidence> evidence) {
    private static final Pattern VERIFIED = Pattern.compile("\\$\\{?verified\\.(\\w+)");

    /** How an item stands, and how the published form says it. */
    enum Status {
        VERIFIED("Yes: verified by the build, as far as the lines below say."),
        ANSWERED("Answered."),
        MISSING("Missing."),
        LEFT_OPEN("Left open.");

        private final String words;

        Status(String words) {
            this.words = words;
        }
    }

    Status status(Question prompt) {
        List<Evidence> demanded = VERIFIED.matcher(prompt.below())
                .results()
                .map(match -> evidence.getOrDefault(match.group(1), new Evidence(false, "")))
                .toList();
        if (!demanded.isEmpty() && demanded.stream().allMatch(Evidence::holds)) {
            return Status.VERIFIED;
        } else if (prompt.answered()) {
            return Status.ANSWERED;
        }
        return prompt.optional() ? Status.LEFT_OPEN : Status.MISSING;
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
        String marked =
                Questions.replaced(source, prompt -> "**" + prompt.question() + "** *" + status(prompt).words + "*");
        Map<String, Map<String, String>> all = new TreeMap<>(values);
        all.putAll(Evidence.values(evidence));
        all.put("form", Map.of("summary", summary()));
        return Questions.takenOut(new CardTemplate(name, marked).render(all));
    }

    /** The names that it demands evidence for, or offers it: for tests of the forms themselves. */
    List<String> references() {
        return Pattern.compile("\\$(?:verified|found)\\.(\\w+)")
                .matcher(source)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
