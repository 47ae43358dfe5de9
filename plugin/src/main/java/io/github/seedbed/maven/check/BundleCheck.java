package io.github.seedbed.maven.check;

import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds a bundle against all rules and tells every fault at once. */
final class BundleCheck {
    private static final List<Rule> RULES = List.of(
            new FilesArePresent(),
            new DigestsAreRight(),
            new JsonIsReadable(),
            new FrontMatterIsValid(),
            new ModelIndexIsRight(),
            new NothingIsLeftOver(),
            new CitationIsComplete(),
            new ThresholdsAreMet());

    private BundleCheck() {}

    static List<Problem> problems(Path basedir, Path folder) throws IOException {
        AssembledBundle bundle = new AssembledBundle(basedir, folder);
        if (!Files.isDirectory(folder)) {
            return List.of(new Problem(
                    "There is no bundle to check", bundle.shown(""), "there is no such folder", "mvn verify"));
        }
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : RULES) {
            problems.addAll(rule.problems(bundle));
        }
        return problems;
    }
}
