package io.github.seedbed.check;

import io.github.seedbed.markdown.MarkdownDocument.Heading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The card has one title and the sections that readers look for, and no section is empty. */
final class SectionsSaySomething extends Rule {
    /** What readers look for, and who can tell it. */
    private enum Wanted {
        USE("how to use the model", "How to use it", "(?i).*\\b(use|usage|get(ting)? started)\\b.*", Owner.DEVELOPER),
        GOOD(
                "how good it is",
                "How good it is",
                "(?i).*\\b(good|evaluation|results?|performance|metrics)\\b.*",
                Owner.DEVELOPER),
        WEAK(
                "where it is weak",
                "Where it is weak",
                "(?i).*\\b(weak|limit|limitations?|bias|risks?|caveats?|fails?)\\b.*",
                Owner.DOMAIN_EXPERT),
        PURPOSE(
                "what it is for",
                "What it is for, and what not",
                "(?i).*\\b(for|intended|uses|purpose|scope)\\b.*",
                Owner.PROJECT_LEAD),
        DATA("its data", "Data", "(?i).*\\bdata(sets?)?\\b.*", Owner.DOMAIN_EXPERT);

        private final String about;
        private final String proposal;
        private final String pattern;
        private final Owner owner;

        Wanted(String about, String proposal, String pattern, Owner owner) {
            this.about = about;
            this.proposal = proposal;
            this.pattern = pattern;
            this.owner = owner;
        }
    }

    /** Larger pages are not read, and not shown everywhere. */
    private static final int MOST_LINES = 3000;

    SectionsSaySomething() {
        super("The card has one title and the sections that readers look for; none is empty");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (BundleDocument document : bundle.documents()) {
            title(document, findings);
            empty(document, findings);
        }
        if (bundle.has(AssembledBundle.CARD)) {
            wanted(bundle.card(), findings);
        }
        return findings;
    }

    private void title(BundleDocument document, List<Finding> findings) {
        List<Heading> titles = document.markdown().headings().stream()
                .filter(heading -> heading.level() == 1 && !heading.text().isEmpty())
                .toList();
        if (titles.isEmpty()) {
            findings.add(finding(
                    document.beginning(),
                    "no line begins with \"# \"",
                    "write \"# \" and a title above the first section"));
        }
        titles.stream()
                .skip(1)
                .map(title -> document.place(title.line()))
                .forEach(place -> findings.add(finding(place, "it is a second title", "begin the line with \"## \"")));
        int lines = document.lines().size();
        if (lines > MOST_LINES) {
            findings.add(finding(
                    new Place(document.source(), 1),
                    "the document has " + lines + " lines, more than " + MOST_LINES,
                    "move what few readers need into a file of its own"));
        }
    }

    private void empty(BundleDocument document, List<Finding> findings) {
        List<Heading> headings = document.markdown().headings();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            boolean last = i + 1 == headings.size();
            int end = last ? document.lines().size() : headings.get(i + 1).line() - 1;
            // A comment below it is an open prompt, which another rule reports
            boolean blank =
                    document.lines().subList(heading.line(), end).stream().allMatch(String::isBlank);
            if (blank && (last || headings.get(i + 1).level() <= heading.level())) {
                String title = document.lines().get(heading.line() - 1).strip();
                findings.add(finding(
                        document.place(heading.line()),
                        "there is no text below \"" + title + "\"",
                        "write what belongs there into " + document.source() + ", or remove the heading"));
            }
        }
    }

    private void wanted(BundleDocument card, List<Finding> findings) {
        for (Wanted wanted : Wanted.values()) {
            if (card.markdown().headings().stream()
                    .noneMatch(heading -> heading.level() > 1 && heading.text().matches(wanted.pattern))) {
                Finding finding = finding(
                        card.end(),
                        "no heading speaks of " + wanted.about,
                        "write a section \"## " + wanted.proposal + "\"");
                findings.add(finding.forOwner(wanted.owner));
            }
        }
    }

    private Finding finding(Place place, String why, String action) {
        return Finding.of(this, place, "A document lacks what readers look for", why, action);
    }
}
