package io.github.seedbed.maven.check;

import io.github.seedbed.maven.ProjectMojo;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists everything that is missing or inconsistent in {@code target/bundle}: files, digests, the card's front matter
 * and figures, unfinished places in the documents, the citation, and the thresholds of {@code experiment.yaml}. Alone:
 * {@code mvn compile seedbed:train seedbed:card seedbed:check}.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ProjectMojo {
    @Override
    protected void run() throws IOException {
        Path bundle = target().resolve("bundle");
        ProblemException.throwIfAny(BundleCheck.problems(basedir(), bundle));
        getLog().info("Checked: " + basedir().relativize(bundle) + " is complete and consistent");
    }
}
