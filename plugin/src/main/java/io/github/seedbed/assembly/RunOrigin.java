package io.github.seedbed.assembly;

import io.github.seedbed.git.SourceCommit;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.template.ProjectOrigin;
import io.github.seedbed.train.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds out where a run came from. */
final class RunOrigin {
    private RunOrigin() {}

    /**
     * Returns the origin of a run.
     *
     * @param basedir the project's folder
     * @param config of the run
     * @param dependencies what the training ran with
     * @param digests of these, by the name of the file, as far as they are known
     * @param platform on which it was trained
     */
    static Provenance of(
            Path basedir,
            RunConfig config,
            List<Dependency> dependencies,
            Map<String, String> digests,
            Platform platform)
            throws IOException {
        return new Provenance(
                ProjectOrigin.template(basedir),
                SourceCommit.of(basedir),
                config.data(),
                config.base(),
                dependencies(dependencies, digests),
                platform.jdk(),
                platform.architecture());
    }

    private static Provenance.Dependencies dependencies(List<Dependency> dependencies, Map<String, String> digests)
            throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (Dependency dependency : dependencies) {
            lines.add(dependency.line(digests));
        }
        List<String> artifacts =
                dependencies.stream().map(Dependency::coordinates).sorted().toList();
        return new Provenance.Dependencies(Sha256.of(String.join("\n", lines)), artifacts);
    }
}
