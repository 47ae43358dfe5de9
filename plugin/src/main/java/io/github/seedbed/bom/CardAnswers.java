package io.github.seedbed.bom;

import io.github.seedbed.card.CardTemplate;
import io.github.seedbed.markdown.MarkdownDocument;
import io.github.seedbed.questions.Question;
import io.github.seedbed.questions.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answers of the model card as plain text, found by what their questions ask for. */
public final class CardAnswers {
    /** Nobody has answered, or for other data. */
    public static final CardAnswers NONE = new CardAnswers(List.of());

    private final List<Answer> answers;

    private record Answer(String question, String text) {}

    private CardAnswers(List<Answer> answers) {
        this.answers = answers;
    }

    /**
     * Reads a card.
     *
     * @param source with questions and references
     * @param values what it may refer to
     */
    public static CardAnswers of(String source, Map<String, Map<String, String>> values) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : Questions.of(source)) {
            if (question.answered()) {
                String text = new CardTemplate("card", question.below()).render(values);
                answers.add(new Answer(
                        question.question(), MarkdownDocument.of(text).plain()));
            }
        }
        return new CardAnswers(answers);
    }

    /** The first answer to a question that holds one of the words. */
    Optional<String> to(String words) {
        Pattern pattern = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
        return answers.stream()
                .filter(answer -> pattern.matcher(answer.question()).find())
                .map(Answer::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
