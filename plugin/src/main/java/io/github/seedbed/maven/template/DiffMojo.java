package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.update.Drift;
import io.github.seedbed.update.Update;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.archetype.common.ArchetypeArtifactManager;
import org.apache.maven.archetype.generator.FilesetArchetypeGenerator;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Says how the project differs from the template that it was made from, but for what is its owner's (code, data,
 * documents, settings, POM), and what an update to the newest version would do. {@code mvn seedbed:diff}
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends TemplateMojo {
    /** Fails if a file differs, or a newer version of the template is there: {@code -Dstrict}, for CI. */
    @Parameter(property = "strict", defaultValue = "false")
    private boolean strict;

    /**
     * Further files that are the owner's, as patterns such as {@code .github/**}, in the plugin's
     * {@code <configuration>} or after {@code -Down=}.
     */
    @Parameter(property = "own")
    private List<String> own;

    /**
     * Is called by Maven.
     *
     * @param system resolves the template
     * @param generator renders it
     * @param manager reads it
     */
    @Inject
    public DiffMojo(RepositorySystem system, FilesetArchetypeGenerator generator, ArchetypeArtifactManager manager) {
        super(system, generator, manager);
    }

    @Override
    protected void run() throws IOException {
        Update update = Update.of(basedir());
        List<String> patterns = new ArrayList<>(Drift.OWN);
        patterns.addAll(own == null ? List.of() : own);
        Drift drift = update.drift(renderer()::render, patterns);
        String present = update.template() + ":" + update.version();
        getLog().info(drift.isEmpty() ? "As in " + present : "Differs from " + present + ":");
        drift.lines().forEach(getLog()::info);

        String newest = version(update);
        boolean isBehind = !newest.equals(update.version());
        if (isBehind) {
            requireNewEnough(update, newest, "diff");
            getLog().info("An update to " + newest + " would do this (mvn seedbed:update):");
            update.plan(renderer()::render, newest).lines().forEach(getLog()::info);
        }
        if (strict && (isBehind || !drift.isEmpty())) {
            throw new ProblemException(new Problem(
                    "The project is not what its template says",
                    present,
                    (drift.isEmpty() ? "" : drift.files().size() + " files differ")
                            + (isBehind ? (drift.isEmpty() ? "" : "; ") + "version " + newest + " is there" : ""),
                    (isBehind ? "mvn seedbed:update" : "undo the change")
                            + ", or say that a file is yours: <own> in the plugin's <configuration>"));
        }
    }
}
