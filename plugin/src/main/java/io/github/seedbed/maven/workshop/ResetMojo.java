package io.github.seedbed.maven.workshop;

import io.github.seedbed.maven.template.QuietArchetypes;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.archetype.common.ArchetypeArtifactManager;
import org.apache.maven.archetype.generator.FilesetArchetypeGenerator;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Begins an exercise anew: deletes all that is in its folder, with what you changed, and makes it again. {@code mvn
 * seedbed:reset}
 */
@Mojo(name = "reset", requiresProject = false, threadSafe = true)
public final class ResetMojo extends GeneratingMojo {
    @Inject
    ResetMojo(
            RepositorySystem system, Provider<FilesetArchetypeGenerator> generator, ArchetypeArtifactManager manager) {
        super(system, QuietArchetypes.get(generator), manager);
    }

    @Override
    void run(Progress progress) throws IOException, InterruptedException {
        Exercise exercise = exercise(progress);
        requireOurs(progress, exercise);
        begin(progress, exercise);
    }
}
