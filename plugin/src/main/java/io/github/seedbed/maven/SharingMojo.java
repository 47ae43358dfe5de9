package io.github.seedbed.maven;

import io.github.seedbed.hub.Hub;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.FolderTarget;
import io.github.seedbed.publish.HubTarget;
import io.github.seedbed.publish.MavenTarget;
import io.github.seedbed.publish.ReleasedBundle;
import io.github.seedbed.publish.Target;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What the goals share that deal with copies: where they are, and who signs. */
abstract class SharingMojo extends ProjectMojo {
    /**
     * A repository on the Hugging Face Hub. The token stands in the variable {@code HF_TOKEN}, or in the file that
     * {@code hf auth login} writes; {@code HF_ENDPOINT} names another Hub. Example: {@code <hub>acme/penguins</hub>}
     */
    @Parameter(property = "hub")
    private String hub;

    /** A folder, such as that of a network drive: each version gets a folder in it. */
    @Parameter(property = "folder")
    private String folder;

    /** The URL of a Maven repository. Example: {@code <repository>https://repo.acme.org/releases</repository>} */
    @Parameter(property = "repository")
    private String repository;

    /** The server in {@code settings.xml} whose user and password that repository asks for. */
    @Parameter(property = "repositoryId", defaultValue = "release")
    private String repositoryId;

    /**
     * The public key of who signs, in PEM, on P-256, P-384 or P-521. Where there is such a file, bundles are signed,
     * and signatures verified.
     */
    @Parameter(property = "publicKey", defaultValue = "${project.basedir}/model.pub")
    private String publicKey;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Inject
    private SettingsDecrypter decrypter;

    List<Target> targets() throws IOException {
        List<Target> targets = new ArrayList<>();
        if (hub != null) {
            targets.add(new HubTarget(Hub.at(hub)));
        }
        if (folder != null) {
            targets.add(new FolderTarget(basedir().resolve(folder)));
        }
        if (repository != null) {
            Optional<Server> server = server();
            targets.add(MavenTarget.of(repository, server.map(Server::getUsername), server.map(Server::getPassword)));
        }
        return targets;
    }

    private Optional<Server> server() {
        return Optional.ofNullable(session.getSettings().getServer(repositoryId))
                .map(DefaultSettingsDecryptionRequest::new)
                .map(request -> decrypter.decrypt(request).getServer());
    }

    Optional<TrustedKey> key() throws IOException {
        Path file = basedir().resolve(publicKey);
        return Files.exists(file) ? Optional.of(TrustedKey.of(file)) : Optional.empty();
    }

    ReleasedBundle.Coordinates coordinates() {
        return new ReleasedBundle.Coordinates(project.getGroupId(), project.getArtifactId(), project.getVersion());
    }

    static ProblemException nowhere() {
        return new ProblemException(new Problem(
                "There is nowhere to publish",
                "pom.xml",
                "no target is configured",
                "write one into the plugin's <configuration>, such as <hub>owner/name</hub>, <folder>/mnt/models</folder>"
                        + " or <repository>https://…</repository>"));
    }
}
