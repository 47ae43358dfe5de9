package io.github.seedbed.questions;

import static java.util.Map.entry;

import io.github.seedbed.datasheet.RaiTerms;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.markdown.MarkdownDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where card and datasheet have answered already what an item of a form asks: {@code $card.…}. An answer for other data
 * counts as none.
 */
final class CardPlaces {
    /** Name to words of the question, as the cards of the templates ask it. */
    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.ofEntries(
            entry("purpose", "meant to use"),
            entry("outOfScope", "not be used"),
            entry("harm", "harm"),
            entry("weak", "where does it fail"),
            entry("training", "how were its settings chosen"),
            entry("resources", "hardware, time, energy"),
            entry("task", "what goes in"),
            entry("licence", "under which licence"),
            entry("people", "touch people"),
            entry("use", "how is it called"),
            entry("good", "how good is it"),
            entry("tradeOffs", "which trade-offs"),
            entry("data", "where do the data come from"),
            entry("sources", "where are its source code")));

    /** Name to term of Croissant's vocabulary that stands above the answer in the datasheet. */
    private static final Map<String, String> TERMS = new TreeMap<>(Map.of(
            "dataLimits", "dataLimitations",
            "dataSample", "dataBiases",
            "dataUses", "dataUseCases",
            "dataPreparation", "dataPreprocessingProtocol",
            "dataCollection", "dataCollection",
            "dataMissing", "dataCollectionMissingData",
            "dataPersonal", "personalSensitiveInformation",
            "dataMaintenance", "dataReleaseMaintenancePlan"));

    /** Name to heading of the datasheet, where no term stands for it. */
    private static final Map<String, String> HEADINGS =
            new TreeMap<>(Map.of("dataMotivation", "Motivation", "dataDistribution", "Distribution"));

    /** For authors; not published. */
    private static final Pattern NOTES = Pattern.compile("(?s)#\\*.*?\\*#");

    private final Map<String, Evidence> places = new TreeMap<>();

    private CardPlaces() {}

    /** Name to where it is answered, as a link from a form; or, if it does not hold, which document answers nothing. */
    static SortedMap<String, Evidence> in(EvidenceFiles files) throws IOException {
        String digest =
                files.run().ifReadable(RunFolder::config).map(Reviewed::digest).orElse("");
        CardPlaces all = new CardPlaces();
        Source card = Source.of(files.projectText(ProjectDocuments.CARD), "README.md", digest);
        List<Question> answered =
                Questions.of(card.text()).stream().filter(Question::answered).toList();
        QUESTIONS.forEach((name, words) -> all.card(name, words, card, answered));
        Source datasheet = Source.of(files.projectText(ProjectDocuments.DATASHEET), "datasheet.md", digest);
        List<RaiTerms.Answer> terms = RaiTerms.of(datasheet.text());
        TERMS.forEach((name, term) -> all.datasheet(name, term, datasheet, terms));
        HEADINGS.forEach((name, heading) -> all.heading(name, heading, datasheet));
        return new TreeMap<>(all.places);
    }

    /**
     * A document, read once for all places in it.
     *
     * @param text empty if its answers are for other data
     * @param prose the text without its notes; every line keeps its number
     * @param document that it becomes
     */
    private record Source(String text, String prose, List<MarkdownDocument.Heading> headings, String document) {
        static Source of(String written, String document, String digest) {
            String lines = written.replace("\r\n", "\n");
            String text = Reviewed.isForOther(lines, digest) ? "" : lines;
            String prose = NOTES.matcher(text)
                    .replaceAll(notes -> "\n".repeat((int)
                            notes.group().chars().filter(c -> c == '\n').count()));
            return new Source(text, prose, MarkdownDocument.of(prose).headings(), document);
        }
    }

    private void heading(String name, String heading, Source datasheet) {
        int line = datasheet.headings().stream()
                .filter(one -> one.text().equals(heading))
                .mapToInt(one -> one.line() + 1)
                .findFirst()
                .orElse(0);
        put(name, datasheet, line, "the datasheet has no heading \"" + heading + "\"");
    }

    private void card(String name, String words, Source card, List<Question> answered) {
        Pattern pattern = Pattern.compile("(?i)\\b" + words.replace(" ", "\\s+"));
        int line = answered.stream()
                .filter(question -> pattern.matcher(question.question()).find())
                .map(Question::line)
                .findFirst()
                .orElse(0);
        put(name, card, line, "the card does not answer \"" + words + "\"");
    }

    private void datasheet(String name, String term, Source datasheet, List<RaiTerms.Answer> terms) {
        boolean answered = terms.stream()
                .anyMatch(answer -> answer.term().equals(term) && !answer.text().isBlank());
        int comment = datasheet.prose().indexOf("<!-- rai: " + term + " -->");
        int line = answered && comment >= 0
                ? (int) datasheet.prose().substring(0, comment).lines().count() + 1
                : 0;
        put(name, datasheet, line, "the datasheet does not answer " + term);
    }

    private void put(String name, Source source, int line, String otherwise) {
        List<MarkdownDocument.Heading> above = source.headings().stream()
                .filter(heading -> heading.line() < line && !heading.text().contains("$"))
                .toList();
        String document = source.document();
        if (line == 0) {
            places.put(name, new Evidence(false, otherwise));
        } else if (above.isEmpty()) {
            places.put(name, new Evidence(true, "[" + document + "](../" + document + ")"));
        } else {
            MarkdownDocument.Heading heading = above.get(above.size() - 1);
            places.put(
                    name, new Evidence(true, "[" + heading.text() + "](../" + document + "#" + heading.anchor() + ")"));
        }
    }
}
