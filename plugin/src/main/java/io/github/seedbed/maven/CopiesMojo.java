package io.github.seedbed.maven;

import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.Copies;
import io.github.seedbed.publish.Publication;
import io.github.seedbed.publish.ReleasedBundle;
import io.github.seedbed.publish.Target;
import io.github.seedbed.publish.Verdict;
import io.github.seedbed.publish.Verification;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Downloads every copy that {@code copies.json} lists, and verifies all of its bytes, the scores of its golden rows,
 * and its signature. Fails if one is missing, changed or stale, and says which. {@code mvn seedbed:copies}
 */
@Mojo(name = "copies", threadSafe = true)
public final class CopiesMojo extends SharingMojo {
    /** Puts a good copy in place of each broken one, where the target is configured: {@code -Drepair}. */
    @Parameter(property = "repair", defaultValue = "false")
    private boolean repair;

    @Override
    void share() throws IOException {
        Copies copies = Copies.require(basedir());
        List<Target> targets = targets(false);
        Optional<TrustedKey> key = key();
        if (repair) {
            copies = new Publication(basedir(), targets, key, getLog()::info).repair(copies, coordinates(copies));
        }
        ProgressLine progress = new ProgressLine("Downloading", 0, getLog()::info, ProgressLine.LOGGED);
        List<Problem> problems = new ArrayList<>();
        for (Verdict verdict : new Verification(basedir(), copies, targets, key).all(progress::moved)) {
            String where = verdict.copy().target() + ": " + verdict.copy().address();
            if (verdict.isGood()) {
                getLog().info(where + ": every byte is the published one");
            }
            verdict.notes().forEach(note -> getLog().info(where + ": " + note));
            problems.addAll(verdict.faults());
        }
        ProblemException.throwIfAny(problems);
        getLog().info("All " + copies.copies().size() + " copies of version " + copies.version() + " are whole, "
                + (key.isPresent() ? "and signed by model.pub" : "not signed"));
    }

    /** Of the published version, whatever the POM is at by now. */
    private ReleasedBundle.Coordinates coordinates(Copies copies) {
        return new ReleasedBundle.Coordinates(project.getGroupId(), project.getArtifactId(), copies.version());
    }
}
