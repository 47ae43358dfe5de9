package io.github.seedbed.check;

import io.github.seedbed.citation.PomFacts;
import io.github.seedbed.git.WorkTree;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a bundle may be published: what was published cannot be called back. */
public final class Readiness {
    private static final String BUILD = "mvn verify -Prelease";

    /** So many names of files say enough. */
    private static final int MOST_NAMED = 10;

    private final Path basedir;
    private final Path bundle;
    private final List<Problem> problems = new ArrayList<>();

    private Readiness(Path basedir, Path bundle) {
        this.basedir = basedir;
        this.bundle = bundle;
    }

    /**
     * Ends with everything that speaks against publishing.
     *
     * @param basedir the project's folder
     * @param bundle the assembled one
     * @param pom what the POM says
     * @param waivers rules of {@code check} that need not hold, each with its reason
     * @param snapshots artifacts without a fixed version that the project needs
     * @param written the file that publishing itself writes: it may be uncommitted
     * @throws ProblemException naming all of it
     * @throws IOException if a file cannot be read
     */
    public static void require(
            Path basedir,
            Path bundle,
            PomFacts pom,
            Map<String, String> waivers,
            List<String> snapshots,
            String written)
            throws IOException {
        Readiness readiness = new Readiness(basedir, bundle);
        readiness.versions(snapshots);
        if (Files.isDirectory(bundle)) {
            readiness.code(written);
            readiness.problems.addAll(BundleCheck.of(new AssembledBundle(basedir, bundle, pom, waivers))
                    .forRelease()
                    .problems());
        } else {
            readiness.problems.add(
                    new Problem("There is no bundle to publish", "target/bundle", "there is no such folder", BUILD));
        }
        ProblemException.throwIfAny(readiness.problems);
    }

    private void versions(List<String> snapshots) {
        if (!snapshots.isEmpty()) {
            problems.add(new Problem(
                    "The project needs what is not released",
                    "pom.xml",
                    "a SNAPSHOT is another one tomorrow: " + String.join(", ", snapshots),
                    "take released versions; then: " + BUILD));
        }
    }

    private void code(String written) throws IOException {
        Optional<WorkTree> tree = WorkTree.of(basedir, written);
        if (tree.isEmpty() || tree.get().commit().isEmpty()) {
            problems.add(new Problem(
                    "The code of the model is in no repository",
                    basedir.getFileName().toString(),
                    "nobody could find the code that the model comes from",
                    "git init, git add --all, git commit; then: " + BUILD));
            return;
        }
        List<String> changes = List.copyOf(tree.get().changes());
        if (!changes.isEmpty()) {
            String more = changes.size() > MOST_NAMED ? " and " + (changes.size() - MOST_NAMED) + " more" : "";
            problems.add(new Problem(
                    "Not everything is committed",
                    String.join(", ", changes.subList(0, Math.min(changes.size(), MOST_NAMED))) + more,
                    "the bundle would name a commit that does not hold it",
                    "commit or delete it; then: " + BUILD));
        }
        Provenance origin = Provenance.parse(Files.readAllBytes(bundle.resolve(Provenance.FILE)), Provenance.FILE);
        if (!tree.get().commit().equals(Optional.of(origin.commit()))) {
            problems.add(new Problem(
                    "The bundle is of another commit",
                    "target/bundle/" + Provenance.FILE,
                    "it was built of " + origin.commit() + ", checked out is "
                            + tree.get().commit().get(),
                    BUILD));
        }
    }
}
