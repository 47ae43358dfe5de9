package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.installation.InstallRequest;
import org.eclipse.aether.installation.InstallationException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/** Fetches artifacts from the repositories that Maven is set up with, and installs into the local one. */
public record Artifacts(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {

    /**
     * Returns those of a build.
     *
     * @param system Maven's
     * @param session of the build: its settings, and the repositories of the project that a goal runs in now
     */
    public static Artifacts of(RepositorySystem system, MavenSession session) {
        return new Artifacts(
                system,
                session.getRepositorySession(),
                session.getCurrentProject().getRemoteProjectRepositories());
    }

    /** Returns the same with more repositories. */
    Artifacts with(List<RemoteRepository> more) {
        List<RemoteRepository> all = new ArrayList<>(repositories);
        all.addAll(system.newResolutionRepositories(session, more));
        return new Artifacts(system, session, all);
    }

    /**
     * Returns the file of an artifact.
     *
     * @param coordinates {@code groupId:artifactId[:extension[:classifier]]:version}
     * @throws ProblemException if it cannot be had
     */
    public Path resolve(String coordinates) {
        try {
            ArtifactRequest request = new ArtifactRequest(new DefaultArtifact(coordinates), repositories, null);
            return system.resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new ProblemException(
                    new Problem(
                            "An artifact cannot be had",
                            coordinates,
                            e.getMessage(),
                            session.isOffline()
                                    ? "run the same command once without -o"
                                    : "check the coordinates, the network and the mirrors in settings.xml"),
                    e);
        }
    }

    /** Returns every property of the command line. */
    static Map<String, String> given(MavenSession session) {
        return session.getUserProperties().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toString(), e -> e.getValue().toString()));
    }

    /**
     * Returns the newest version of an artifact: a release, if there is any.
     *
     * @param coordinates groupId and artifactId
     * @return empty if no repository lists any
     */
    Optional<String> newest(String coordinates) {
        try {
            VersionRangeRequest request =
                    new VersionRangeRequest(new DefaultArtifact(coordinates + ":[0,)"), repositories, null);
            List<String> versions = system.resolveVersionRange(session, request).getVersions().stream()
                    .map(Version::toString)
                    .toList();
            return versions.stream()
                    .filter(version -> !version.endsWith("-SNAPSHOT"))
                    .reduce((older, newer) -> newer)
                    .or(() -> versions.stream().reduce((older, newer) -> newer));
        } catch (VersionRangeResolutionException e) {
            throw new ProblemException(
                    new Problem(
                            "The versions of the template cannot be listed",
                            coordinates,
                            e.getMessage(),
                            "name the version: -Dto=VERSION"),
                    e);
        }
    }

    /** Installs a jar and its POM. */
    void install(String coordinates, Path jar, Path pom) throws InstallationException {
        Artifact artifact = new DefaultArtifact(coordinates);
        Artifact description =
                new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getVersion());
        system.install(
                session,
                new InstallRequest()
                        .addArtifact(artifact.setFile(jar.toFile()))
                        .addArtifact(description.setFile(pom.toFile())));
    }
}
