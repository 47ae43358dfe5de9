package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.update.Templates;
import io.github.seedbed.update.Update;
import io.github.seedbed.update.UpdatePlan;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Brings the project to another version of the template that it was made from: the parent's version, and every file of
 * the template, merged with what you changed. Needs a clean work tree; what both changed gets conflict markers, and
 * fails the build.
 *
 * <pre>mvn io.github.seedbed:seedbed-maven-plugin:VERSION:update</pre>
 */
@Mojo(name = "update", threadSafe = true)
public final class UpdateMojo extends TemplateMojo {
    /** Says what would be done, and does nothing: {@code -DdryRun}. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    protected void run() throws IOException {
        Update update = Update.of(basedir());
        Templates templates = templates("update");
        String version = update.newest(templates, to());
        if (version.equals(update.version())) {
            getLog().info("Nothing to do: the project has version " + version + " of " + update.template());
            return;
        }
        if (!dryRun) {
            update.requireCleanTree();
        }
        UpdatePlan plan = update.plan(templates, version);
        getLog().info(update.template() + ", " + update.version() + " -> " + version + ":");
        plan.lines().forEach(getLog()::info);
        if (dryRun) {
            getLog().info("Nothing was written: -DdryRun");
            return;
        }
        plan.apply(basedir());
        if (plan.isOpen()) {
            throw new ProblemException(
                    new Problem(
                            "The update has conflicts",
                            "the files above that say conflict or beside",
                            "the template and you changed the same lines",
                            "resolve them, then: mvn verify, and commit; to undo everything: git reset --hard, then git clean -fd"));
        }
        getLog().info("Next: git diff, mvn verify (mvn seedbed:lock, if the model is another one), then commit");
    }
}
