package io.github.seedbed.questions;

import io.github.seedbed.datasheet.RaiTerms;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.markdown.MarkdownDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where card and datasheet have answered already what an item of a form asks: {@code $card.…}. An answer for other data
 * counts as none.
 */
final class CardPlaces {
    /** Name to words of the question, as the cards of the templates ask it. */
    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.of(
            "purpose", "meant to use",
            "outOfScope", "not be used",
            "harm", "harm",
            "weak", "where does it fail",
            "training", "how were its settings chosen",
            "resources", "hardware, time, energy",
            "task", "what goes in",
            "licence", "under which licence",
            "people", "touch people"));

    /** Name to term of Croissant's vocabulary that stands above the answer in the datasheet. */
    private static final Map<String, String> TERMS = new TreeMap<>(Map.of(
            "dataLimits", "dataLimitations",
            "dataSample", "dataBiases",
            "dataUses", "dataUseCases",
            "dataPreparation", "dataPreprocessingProtocol",
            "dataCollection", "dataCollection"));

    /** For authors; not published. */
    private static final Pattern NOTES = Pattern.compile("(?s)#\\*.*?\\*#");

    private final Map<String, Evidence> places = new TreeMap<>();

    private CardPlaces() {}

    /** Name to where it is answered, as a link from a form; or, if it does not hold, which document answers nothing. */
    static SortedMap<String, Evidence> in(EvidenceFiles files) throws IOException {
        String digest =
                files.run().ifReadable(RunFolder::config).map(Reviewed::digest).orElse("");
        CardPlaces all = new CardPlaces();
        String card = files.projectText(ProjectDocuments.CARD).replace("\r\n", "\n");
        String datasheet = files.projectText(ProjectDocuments.DATASHEET).replace("\r\n", "\n");
        QUESTIONS.forEach((name, words) -> all.card(name, words, Reviewed.isForOther(card, digest) ? "" : card));
        TERMS.forEach(
                (name, term) -> all.datasheet(name, term, Reviewed.isForOther(datasheet, digest) ? "" : datasheet));
        return new TreeMap<>(all.places);
    }

    private void card(String name, String words, String card) {
        Pattern pattern = Pattern.compile("(?i)\\b" + words.replace(" ", "\\s+"));
        int line = Questions.of(card).stream()
                .filter(Question::answered)
                .filter(question -> pattern.matcher(question.question()).find())
                .map(Question::line)
                .findFirst()
                .orElse(0);
        put(name, card, line, "README.md", "the card does not answer \"" + words + "\"");
    }

    private void datasheet(String name, String term, String datasheet) {
        boolean answered = RaiTerms.of(datasheet).stream()
                .anyMatch(answer -> answer.term().equals(term) && !answer.text().isBlank());
        Matcher comment = Pattern.compile("<!-- rai: " + term + " -->").matcher(prose(datasheet));
        int line = answered && comment.find()
                ? (int) prose(datasheet).substring(0, comment.start()).lines().count() + 1
                : 0;
        put(name, datasheet, line, "datasheet.md", "the datasheet does not answer " + term);
    }

    /** The text without its notes; every line keeps its number. */
    private static String prose(String text) {
        return NOTES.matcher(text)
                .replaceAll(notes -> "\n".repeat((int)
                        notes.group().chars().filter(c -> c == '\n').count()));
    }

    private void put(String name, String text, int line, String document, String otherwise) {
        List<MarkdownDocument.Heading> above = MarkdownDocument.of(prose(text)).headings().stream()
                .filter(heading -> heading.line() < line && !heading.text().contains("$"))
                .toList();
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
