package io.github.seedbed.check;

import io.github.seedbed.datasheet.RaiTerms;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.questions.Answers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each answer that the datasheet marks for Croissant has a term of its vocabulary, and is an answer. */
final class RaiTermsAreKnown extends Rule {
    RaiTermsAreKnown() {
        super(Owner.DOMAIN_EXPERT, "The datasheet's marked answers are answers, with terms of Croissant's vocabulary");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        BundleDocument datasheet = bundle.datasheet();
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RaiTerms.Answer answer : RaiTerms.of(datasheet.text())) {
            if (!RaiTerms.KNOWN.contains(answer.term())) {
                findings.add(finding(
                        datasheet,
                        answer,
                        "\"" + answer.term() + "\" is not a term of the vocabulary",
                        Nearest.hint(answer.term(), RaiTerms.KNOWN)));
            } else if (!Answers.isAnswer(answer.text(), "")) {
                findings.add(finding(
                        datasheet,
                        answer,
                        "there is no answer below \"rai: " + answer.term() + "\"",
                        "answer it in " + datasheet.source() + "; \"not applicable, because …\" is an answer"));
            } else if (!seen.add(answer.term())) {
                findings.add(finding(
                        datasheet,
                        answer,
                        "\"" + answer.term() + "\" marks a second answer",
                        "mark one of them, or write them together"));
            }
        }
        return findings;
    }

    private Finding finding(BundleDocument datasheet, RaiTerms.Answer answer, String why, String action) {
        return Finding.of(this, datasheet.place(answer.line()), "An answer of the datasheet is lost", why, action);
    }
}
