package io.github.seedbed.check;

import io.github.seedbed.citation.Author;
import io.github.seedbed.citation.CitationFaults;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is released says who made it, when, in which version and from which commit. Until then these are notes. */
final class IdentityIsReal extends Rule {
    /** What a finding of this rule is about, whatever it lacks. */
    static final String NOT_YET = "The model cannot be released yet";

    /** Names that stand for one: those of a new project, and those of examples. */
    private static final Pattern NOBODY =
            Pattern.compile("(?i)(the )?authors?( of .*)?|(the )?team|(the )?contributors?( .*)?"
                    + "|(your|my|first|last|given|family|full) *(name|names)?(, *(your|my|first|last|given|family) *names?)?"
                    + "|(john|jane|joe) doe|doe, (john|jane|joe)|nobody|somebody|someone|anonym(ous)?|unknown|n/?a|none|tb[ad]|todo|admin|user|root"
                    + "|test( ?user)?|author ?[0-9]*|name|x+|[^\\p{L}]*");

    IdentityIsReal() {
        super(Owner.PROJECT_LEAD, "A release says who made it, when, in which version and from which commit");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        String text = bundle.text(CitationFile.NAME).orElse("");
        if (CitationFaults.of(text).isEmpty()) { // else CitationIsValid tells it
            citation(bundle, CitationFile.of(text), findings);
        }
        String version = bundle.pom().version();
        if (version.endsWith("-SNAPSHOT")) {
            findings.add(finding(
                    Place.of("pom.xml"),
                    "its version is " + version + ", which names whatever is newest",
                    "write a version such as " + version.replace("-SNAPSHOT", "") + " into pom.xml"));
        }
        commit(bundle, findings);
        return findings;
    }

    private void citation(AssembledBundle bundle, CitationFile citation, List<Finding> findings) {
        List<Author> authors = citation.work().authors();
        for (int i = 0; i < authors.size(); i++) {
            Author author = authors.get(i);
            boolean generated = author.listed().endsWith(" of " + bundle.pom().artifactId());
            if (generated
                    || NOBODY.matcher(author.listed()).matches()
                    || NOBODY.matcher(author.spoken()).matches()) {
                findings.add(finding(
                        new Place(CitationFile.NAME, citation.yaml().line("authors[" + i + "]")),
                        "its author is \"" + author.listed() + "\", which is nobody's name",
                        "write \"- family-names: …\" and \"  given-names: …\", or the name of an institute"));
            }
        }
        if (citation.work().published().isEmpty()) {
            findings.add(finding(
                    Place.of(CitationFile.NAME),
                    "nothing says when it was released, and it would be cited as (n.d.)",
                    "write \"date-released: 2026-01-31\", with the day, into " + CitationFile.NAME));
        }
    }

    private void commit(AssembledBundle bundle, List<Finding> findings) throws IOException {
        bundle.run()
                .ifReadable(RunFolder::provenance)
                .map(Provenance::commit)
                .filter(commit -> !commit.matches("[0-9a-f]{40,64}"))
                .ifPresent(commit -> findings.add(finding(
                        bundle.place(Provenance.FILE),
                        "it names no commit, because something in the project is not committed",
                        "git status shows what; commit it, then: mvn verify -Prelease")));
    }

    private Finding finding(Place place, String why, String action) {
        return Finding.of(this, place, NOT_YET, why, action).asNote();
    }
}
