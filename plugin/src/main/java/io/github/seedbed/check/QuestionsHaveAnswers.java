package io.github.seedbed.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Every question of the datasheet, bold and ending with a question mark, has an answer. */
final class QuestionsHaveAnswers implements Rule {
    @Override
    public String demand() {
        return "Every question of the datasheet has an answer";
    }

    @Override
    public Owner owner() {
        return Owner.DOMAIN_EXPERT;
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        BundleDocument datasheet = bundle.datasheet();
        List<String> prose = datasheet.markdown().prose();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            String line = prose.get(i).strip();
            if (line.matches("\\*\\*[^*]*\\?\\*\\*") && !hasAnswer(prose.subList(i + 1, prose.size()))) {
                findings.add(Finding.of(
                        this,
                        datasheet.place(i + 1),
                        "A question has no answer",
                        "there is no text below \"" + line.replace("*", "") + "\"",
                        "answer it in " + datasheet.source() + "; \"not applicable, because …\" is an answer"));
            }
        }
        return findings;
    }

    private static boolean hasAnswer(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> !line.startsWith("**") && !line.startsWith("#"))
                .isPresent();
    }
}
