package io.github.seedbed.check;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds a bundle against all rules and tells every fault at once. */
public final class BundleCheck {
    /** In the order in which they are told to each owner. */
    static final List<Rule> RULES = List.of(
            new FilesArePresent(),
            new DigestsAreRight(),
            new JsonIsReadable(),
            new FrontMatterIsValid(),
            new HubNamesAreKnown(),
            new ModelIndexIsRight(),
            new SectionsSaySomething(),
            new MetricsAreTheRuns(),
            new LinksResolve(),
            new NothingIsLeftOver(),
            new NothingIsSecret(),
            new CitationIsValid(),
            new AuthorsHaveNames(),
            new OrcidsAreRight(),
            new IdentityIsReal(),
            new VersionsAgree(),
            new PomIsOwn(),
            new LicencesAgree(),
            new LicencesAreCompatible(),
            new QuestionsHaveAnswers(),
            new RaiTermsAreKnown(),
            new PersonalDataIsNamed(),
            new CroissantIsValid(),
            new DataCanBeFetched(),
            new TrainAndTestAreAlike(),
            new TrainingHasConverged(),
            new ThresholdsAreMet(),
            new WaiversAreShown(),
            new PromptsAreAnswered());

    private BundleCheck() {}

    /**
     * Checks a bundle.
     *
     * @throws ProblemException if there is none, or a waiver is none
     */
    public static CheckReport of(AssembledBundle bundle) throws IOException {
        if (!Files.isDirectory(bundle.folder())) {
            throw new ProblemException(new Problem(
                    "There is no bundle to check", bundle.shown(""), "there is no such folder", "mvn verify"));
        }
        ProblemException.throwIfAny(faults(bundle.waivers()));
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            if (!bundle.waivers().containsKey(rule.id())) {
                findings.addAll(rule.findings(bundle));
            }
        }
        return new CheckReport(findings, bundle.waivers());
    }

    private static List<Problem> faults(Map<String, String> waivers) {
        List<Problem> faults = new ArrayList<>();
        new TreeMap<>(waivers).forEach((name, reason) -> fault(name, reason).ifPresent(faults::add));
        return faults;
    }

    private static Optional<Problem> fault(String name, String reason) {
        List<String> known =
                RULES.stream().filter(Rule::canBeWaived).map(Rule::id).toList();
        String where = "pom.xml, element <waivers>";
        if (RULES.stream().map(Rule::id).noneMatch(name::equals)) {
            return Optional.of(new Problem(
                    "A waiver names no rule", where, "no rule is called " + name, Nearest.hint(name, known)));
        }
        if (!known.contains(name)) {
            return Optional.of(new Problem(
                    "A rule cannot be waived",
                    where,
                    "nobody could trust a bundle of which " + name + " does not hold",
                    "remove <" + name + ">; then: mvn verify"));
        }
        if (reason == null || reason.isBlank()) {
            return Optional.of(new Problem(
                    "A waiver gives no reason",
                    where,
                    "<" + name + "> is empty, and readers of the card must learn why the rule does not hold",
                    "write the reason into the element"));
        }
        return Optional.empty();
    }
}
