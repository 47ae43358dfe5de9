package io.github.seedbed.maven;

import io.github.seedbed.check.Readiness;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.Copies;
import io.github.seedbed.publish.Publication;
import io.github.seedbed.publish.ReleasedBundle;
import io.github.seedbed.publish.Target;
import io.github.seedbed.signature.SigningKey;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts the bundle that {@code mvn verify -Prelease} left in {@code target/bundle} into every place that is configured:
 * a repository, a data set and a Space on the Hugging Face Hub, a folder, a Maven repository, an image registry,
 * records on Zenodo. Refuses what is not committed, what {@code check} finds before a release, and SNAPSHOT versions;
 * says what goes where; downloads each copy again and verifies every byte; and writes {@code copies.json}, which is to
 * be committed. Whenever it was interrupted, the same command goes on. {@code mvn seedbed:publish}
 */
@Mojo(name = "publish", threadSafe = true)
public final class PublishMojo extends SharingMojo {
    private static final String KEY = "SEEDBED_SIGNING_KEY";
    private static final String KEY_FILE = "SEEDBED_SIGNING_KEY_FILE";

    /** Rules of {@code check} that need not hold, each with the reason, which the card shows. */
    @Parameter
    private Map<String, String> waivers = new TreeMap<>();

    /** Says what would go where, and stops there: {@code -DdryRun}. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Publishes the records on Zenodo too, after all other copies were verified: {@code -Dfinal}. Without it they are
     * completed and stay drafts. Nobody can undo it, nor change a file afterwards.
     */
    @Parameter(property = "final", defaultValue = "false")
    private boolean isFinal;

    @Override
    void share() throws IOException {
        List<Target> targets = targets(isFinal);
        if (targets.isEmpty()) {
            throw nowhere();
        }
        Path target = Path.of(project.getBuild().getDirectory());
        Path folder = target.resolve("bundle");
        Readiness.require(basedir(), folder, pom(), waivers, snapshots(), Copies.FILE);
        Path zip = target.resolve(project.getBuild().getFinalName() + "-bundle.zip");
        if (!Files.exists(zip)) {
            throw new ProblemException(new Problem(
                    "There is no zip of the bundle",
                    basedir().relativize(zip).toString(),
                    "seedbed:card writes it, next to the folder",
                    "mvn verify -Prelease"));
        }
        Optional<TrustedKey> key = key();
        ReleasedBundle bundle = new ReleasedBundle(folder, zip, Optional.empty(), coordinates());
        if (key.isPresent()) {
            bundle = bundle.signed(target.resolve("model.sig"), signingKey(key.get()));
        }
        Publication publication = new Publication(basedir(), targets, key, getLog()::info);
        publication.plan(bundle);
        if (dryRun) {
            getLog().info("Nothing was published: -DdryRun");
            return;
        }
        publication.run(bundle);
        getLog().info("Written: " + Copies.FILE + ". Commit it: mvn seedbed:copies verifies what it lists");
    }

    private SigningKey signingKey(TrustedKey trusted) throws IOException {
        String pem = System.getenv(KEY);
        String file = System.getenv(KEY_FILE);
        if (pem == null && file == null) {
            throw new ProblemException(new Problem(
                    "Nobody signs the bundle",
                    "model.pub",
                    "there is a public key, and no private one",
                    "put the private key into the variable " + KEY + ", or the path of its file into " + KEY_FILE));
        }
        return pem != null
                ? SigningKey.of(pem, trusted, KEY)
                : SigningKey.of(Files.readString(Path.of(file)), trusted, file);
    }

    private List<String> snapshots() {
        List<String> snapshots = new ArrayList<>();
        project.getDependencies().stream()
                .filter(dependency -> isSnapshot(dependency.getVersion()))
                .map(dependency ->
                        dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion())
                .forEach(snapshots::add);
        if (project.getParent() != null && isSnapshot(project.getParent().getVersion())) {
            snapshots.add(project.getParent().getId());
        }
        return snapshots;
    }

    private static boolean isSnapshot(String version) {
        return version != null && version.endsWith("-SNAPSHOT");
    }
}
