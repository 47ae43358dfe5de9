package io.github.seedbed.maven;

import io.github.seedbed.image.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the files that start the training's image elsewhere into {@code target/manifests}: {@code job.yaml} for
 * Kubernetes, {@code compose.yaml} for Docker. Both run it as a user without rights, on a file system that is read-only
 * but for the output, and hold the run against {@code model.lock}. {@code mvn compile jib:build seedbed:manifests}.
 */
@Mojo(name = "manifests", threadSafe = true)
public final class ManifestsMojo extends ProjectMojo {
    /** The image by its digest, {@code name@sha256:...}. By default the one that {@code jib:build} pushed last. */
    @Parameter(property = "image")
    private String image;

    /** The memory that the container gets, in megabytes: {@code -Dmemory=4096}. Java takes three quarters of it. */
    @Parameter(property = "memory", defaultValue = "1024")
    private int memory;

    @Override
    protected void run() throws IOException {
        Path target = Path.of(project.getBuild().getDirectory());
        String named = image == null ? Manifests.pushed(target) : image;
        Path folder = target.resolve("manifests");
        new Manifests(project.getArtifactId(), named, memory).write(folder);
        getLog().info("Written for " + named + ": " + String.join(", ", Manifests.FILES) + " in "
                + basedir().relativize(folder));
    }
}
