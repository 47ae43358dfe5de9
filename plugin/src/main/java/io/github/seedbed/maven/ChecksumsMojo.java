package io.github.seedbed.maven;

import io.github.seedbed.checksums.RecordedBuild;
import io.github.seedbed.checksums.TrustedChecksums;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.rtinfo.RuntimeInformation;

/**
 * Records the SHA-256 of every artifact that a build of this project takes, plugins and POMs included, in
 * {@code .mvn/checksums}. From then on Maven 3.9 and newer refuses any other, whoever serves it. Runs the build once:
 * {@code sh mvnw seedbed:checksums}. Again after a change of versions, and on each JDK in use. Undone by deleting
 * {@code .mvn/checksums} and the lines with {@code aether} in {@code .mvn/maven.config}.
 */
@Mojo(name = "checksums", threadSafe = true)
public final class ChecksumsMojo extends ProjectMojo {
    /**
     * The build whose artifacts are recorded, in addition to those of earlier ones. Example: {@code verify -Prelease}
     */
    @Parameter(property = "seedbed.build", defaultValue = "clean verify")
    private String build;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${maven.home}", readonly = true)
    private String mavenHome;

    private final RuntimeInformation maven;

    @Inject
    ChecksumsMojo(RuntimeInformation maven) {
        this.maven = maven;
    }

    @Override
    protected void run() throws IOException, InterruptedException {
        ChildMaven child = ChildMaven.of(mavenHome, session);
        new TrustedChecksums(basedir(), getLog()::info)
                .record(new RecordedBuild(
                        maven.getMavenVersion(), build, arguments -> child.run(basedir(), arguments)));
    }
}
