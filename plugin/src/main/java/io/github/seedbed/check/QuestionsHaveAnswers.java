package io.github.seedbed.check;

import io.github.seedbed.questions.Answers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every question of the datasheet, bold and ending with a question mark, has an answer: behind it or below it. */
final class QuestionsHaveAnswers extends Rule {
    private static final Pattern QUESTION = Pattern.compile("\\*\\*([^*]*\\?)\\*\\*(.*)");

    QuestionsHaveAnswers() {
        super(Owner.DOMAIN_EXPERT, "Every question of the datasheet has an answer");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        BundleDocument datasheet = bundle.datasheet();
        List<String> prose = datasheet.markdown().prose();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            Matcher question = QUESTION.matcher(prose.get(i).strip());
            if (question.matches()
                    && !Answers.isAnswer(
                            answer(question.group(2), prose.subList(i + 1, prose.size())), question.group(1))) {
                findings.add(Finding.of(
                        this,
                        datasheet.place(i + 1),
                        "A question has no answer",
                        "nothing that says something stands below \"" + question.group(1) + "\"",
                        "answer it in " + datasheet.source() + "; \"not applicable, because …\" is an answer"));
            }
        }
        return findings;
    }

    private static String answer(String behind, List<String> below) {
        List<String> lines = new ArrayList<>(List.of(behind));
        for (String line : below) {
            if (line.startsWith("#") || QUESTION.matcher(line.strip()).matches()) {
                break;
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }
}
