package io.github.seedbed.check;

import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.internal.runfile.Execution;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.questions.LongForms;
import io.github.seedbed.questions.ProjectDocuments;
import io.github.seedbed.questions.Question;
import io.github.seedbed.questions.Questions;
import io.github.seedbed.questions.Reviewed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every question in the documents has an answer, and the answers are for these data. What is open is a note. */
final class PromptsAreAnswered extends Rule {
    /** What is wrong with a document whose answers are for other data. */
    static final String OTHER_DATA = "The document was written for other data";

    /** Questions for what the run has measured of itself. */
    private static final Pattern COST = Pattern.compile("(?i)\\benergy\\b");

    PromptsAreAnswered() {
        super("Every question in card/ is answered, for the present data");
    }

    @Override
    boolean canBeWaived() {
        return false; // "not applicable, because …" is an answer
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<String> digest = bundle.run().ifReadable(RunFolder::config).map(Reviewed::digest);
        List<Finding> findings = new ArrayList<>();
        if (digest.isPresent()) {
            citation(bundle, digest.get()).ifPresent(findings::add);
        }
        Optional<String> cost = new RunFolder(bundle.folder().resolveSibling("run"))
                .ifReadable(RunFolder::execution)
                .map(Execution::cost);
        for (BundleDocument document : bundle.documents()) {
            String source = String.join("\n", document.edited().lines());
            List<Question> prompts = Questions.of(source);
            boolean other = digest.isPresent() && !Reviewed.isFor(source, digest.get());
            if (other && document.edited().lines().isEmpty()) {
                continue; // the bundle was made from a file that is gone: another rule's matter
            }
            boolean form = document.source().startsWith(ProjectDocuments.FORMS);
            if (other && !(form && prompts.stream().noneMatch(Question::answered))) {
                findings.add(otherData(document, prompts));
            }
            missing(bundle, document, prompts).forEach(prompt -> findings.add(open(document, prompt, cost)));
        }
        return findings;
    }

    /** In a form the build may have settled what no person has answered. */
    private static List<Question> missing(AssembledBundle bundle, BundleDocument document, List<Question> prompts)
            throws IOException {
        return document.source().startsWith(ProjectDocuments.FORMS)
                ? LongForms.missing(bundle.basedir(), bundle.folder(), document.source())
                : prompts.stream().filter(Question::isOpen).toList();
    }

    private Finding open(BundleDocument document, Question prompt, Optional<String> cost) {
        return new Finding(
                id(),
                owner(prompt),
                Level.NOTE,
                new Place(document.source(), prompt.line()),
                "A question is not answered",
                prompt.question(),
                "write the answer below the comment, or why the question does not apply: \"not applicable, because …\""
                        + (prompt.decided() ? "\nbegin it with yes, no or not applicable; reasons follow" : "")
                        + cost.filter(any -> COST.matcher(prompt.question()).find())
                                .map(took -> "\nthe last training took " + took)
                                .orElse("")
                        + (prompt.below().contains("$verified.")
                                ? "\nor let the build verify it: " + document.shown() + " says what it misses"
                                : ""));
    }

    /** The bundle's own file is written without them. */
    private Optional<Finding> citation(AssembledBundle bundle, String digest) throws IOException {
        String text = bundle.projectText(CitationFile.NAME);
        return Reviewed.isForOther(text, digest)
                ? Optional.of(new Finding(
                        id(),
                        Owner.DOMAIN_EXPERT,
                        Level.NOTE,
                        new Place(CitationFile.NAME, CitationFile.of(text).dataLine()),
                        OTHER_DATA,
                        "its references name the data of before: CITATION.cff, croissant.json and .zenodo.json of the bundle leave"
                                + " them out",
                        "name the present data there, under references; then: mvn seedbed:reviewed"))
                : Optional.empty();
    }

    private Finding otherData(BundleDocument document, List<Question> prompts) {
        List<String> lines = prompts.stream()
                .filter(Question::answered)
                .map(prompt -> String.valueOf(prompt.line()))
                .toList();
        return new Finding(
                id(),
                Owner.DOMAIN_EXPERT,
                Level.NOTE,
                Place.of(document.source()),
                OTHER_DATA,
                lines.isEmpty()
                        ? "it names other data than the run's, or none"
                        : "its answers (" + lines.size() + ") count as open until somebody has read them again: lines "
                                + String.join(", ", lines),
                "read it against the new data and correct it; then: mvn seedbed:reviewed");
    }

    private static Owner owner(Question prompt) {
        return Stream.of(Owner.values())
                .filter(owner -> owner.title().equals(prompt.role()))
                .findFirst()
                .orElse(Owner.PROJECT_LEAD);
    }
}
