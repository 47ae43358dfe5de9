package io.github.seedbed.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The card has one title and the sections that readers look for, and no section is empty. */
final class SectionsSaySomething implements Rule {
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
        DATA("its data", "Data", "(?i).*\\bdata(sets?)?\\b.*", Owner.DOMAIN_EXPERT),
        LICENCE("its licence", "Licence and citation", "(?i).*\\blicen[cs]e.*", Owner.PROJECT_LEAD);

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

    @Override
    public String demand() {
        return "The card has one title and the sections that readers look for; none is empty";
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Document document : bundle.documents()) {
            List<String> prose = Prose.of(document);
            title(document, prose, findings);
            empty(document, prose, findings);
        }
        if (bundle.has(AssembledBundle.CARD)) {
            wanted(bundle.card(), findings);
        }
        return findings;
    }

    private void title(Document document, List<String> prose, List<Finding> findings) {
        List<Integer> titles = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            if (prose.get(i).matches("# .*\\S.*")) {
                titles.add(i + 1);
            }
        }
        if (titles.isEmpty()) {
            findings.add(finding(
                    document.beginning(),
                    "no line begins with «# »",
                    "write «# » and a title above the first section"));
        }
        for (int line : titles.subList(Math.min(1, titles.size()), titles.size())) {
            findings.add(finding(document.place(line), "it is a second title", "begin the line with «## »"));
        }
        if (prose.size() > MOST_LINES) {
            findings.add(finding(
                    new Place(document.source(), 1),
                    "the document has " + prose.size() + " lines, more than " + MOST_LINES,
                    "move what few readers need into a file of its own"));
        }
    }

    private void empty(Document document, List<String> prose, List<Finding> findings) {
        int open = -1;
        int level = 0;
        for (int i = 0; i <= prose.size(); i++) {
            String line = i < prose.size() ? document.lines().get(i) : "# end";
            int depth = i < prose.size() && prose.get(i).isEmpty() ? 0 : depth(line);
            if (depth > 0 && open >= 0 && depth <= level) {
                // A comment below it is an open prompt, which another rule tells
                findings.add(finding(
                        document.place(open + 1),
                        "nothing stands below «" + document.lines().get(open).strip() + "»",
                        "write what belongs there into " + document.source() + ", or remove the heading"));
            }
            if (depth > 0) {
                open = i;
                level = depth;
            } else if (!line.isBlank()) {
                open = -1;
            }
        }
    }

    private static int depth(String line) {
        return line.matches("#{1,6} .*") ? line.indexOf(' ') : 0;
    }

    private void wanted(Document card, List<Finding> findings) {
        List<String> prose = Prose.of(card);
        for (Wanted wanted : Wanted.values()) {
            if (prose.stream().noneMatch(line -> line.matches("#{2,6} .*") && line.matches(wanted.pattern))) {
                Finding finding = finding(
                        card.end(),
                        "no heading speaks of " + wanted.about,
                        "write a section «## " + wanted.proposal + "»");
                findings.add(finding.forOwner(wanted.owner));
            }
        }
    }

    private Finding finding(Place place, String why, String action) {
        return Finding.of(this, place, "A document lacks what readers look for", why, action);
    }
}
