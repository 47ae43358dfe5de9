package io.github.seedbed.maven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.citation.Citation;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.hub.Hub;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.FolderTarget;
import io.github.seedbed.publish.HubFilesTarget;
import io.github.seedbed.publish.HubTarget;
import io.github.seedbed.publish.MavenTarget;
import io.github.seedbed.publish.OciTarget;
import io.github.seedbed.publish.ReleasedBundle;
import io.github.seedbed.publish.Target;
import io.github.seedbed.publish.ZenodoDataTarget;
import io.github.seedbed.publish.ZenodoTarget;
import io.github.seedbed.registry.Registry;
import io.github.seedbed.signature.TrustedKey;
import io.github.seedbed.zenodo.RecordMetadata;
import io.github.seedbed.zenodo.Zenodo;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What the goals share that deal with copies: where they are, and who signs. */
abstract class SharingMojo extends ProjectMojo {
    /**
     * A repository on the Hugging Face Hub. The token stands in the variable {@code HF_TOKEN}, in the file that
     * {@code hf auth login} writes, or as the password of the server {@code huggingface.co} in {@code settings.xml};
     * {@code HF_ENDPOINT} names another Hub. Example: {@code <hub>acme/penguins</hub>}
     */
    @Parameter(property = "hub")
    private String hub;

    /**
     * A data set on the Hugging Face Hub, for the data that the bundle holds: their datasheet, {@code croissant.json}
     * and the files. Example: {@code <hubData>acme/penguins</hubData>}
     */
    @Parameter(property = "hubData")
    private String hubData;

    /**
     * A static Space on the Hugging Face Hub, for the page that {@code seedbed:demo} wrote of this bundle. Example:
     * {@code <space>acme/penguins</space>}
     */
    @Parameter(property = "space")
    private String space;

    /** A folder, such as that of a network drive: each version gets a folder in it. */
    @Parameter(property = "folder")
    private String folder;

    /** The URL of a Maven repository. Example: {@code <repository>https://repo.acme.org/releases</repository>} */
    @Parameter(property = "repository")
    private String repository;

    /**
     * A repository of an image registry; the version becomes its tag. User and password stand in {@code settings.xml},
     * under a server whose id is the registry's host, or where {@code docker login} left them. Example:
     * {@code <registry>registry.acme.org/models/penguins</registry>}
     */
    @Parameter(property = "registry")
    private String registry;

    /**
     * The address of Zenodo, of its sandbox, or of another repository on InvenioRDM, where {@code seedbed:reserve}
     * reserves a DOI. The token stands in the variable {@code ZENODO_TOKEN}, or as the password of a server in
     * {@code settings.xml} whose id is the host. Example: {@code <zenodo>https://sandbox.zenodo.org</zenodo>}
     */
    @Parameter(property = "zenodo")
    private String zenodo;

    /**
     * Gives the data that the bundle holds a record of their own there, with a DOI of their own, which
     * {@code seedbed:reserve} writes into {@code CITATION.cff}, references. For data that have none yet. Example:
     * {@code <zenodoData>true</zenodoData>}
     */
    @Parameter(property = "zenodoData", defaultValue = "false")
    private boolean zenodoData;

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

    @Override
    protected final void run() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new SettingsProxies(session.getSettings().getProxies(), before));
        try {
            share();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /**
     * Does what the goal is for, by the proxies of {@code settings.xml}.
     *
     * @throws IOException for what a person cannot fix
     */
    abstract void share() throws IOException;

    Optional<Zenodo> zenodo() {
        return Optional.ofNullable(zenodo).map(URI::create).map(address -> {
            Optional<String> token = Optional.ofNullable(System.getenv("ZENODO_TOKEN"));
            return Zenodo.at(address, token.or(() -> token(address)));
        });
    }

    /** Of a server in {@code settings.xml} whose id is the host: its password. */
    private Optional<String> token(URI address) {
        return Optional.ofNullable(address.getHost()).flatMap(this::server).map(Server::getPassword);
    }

    /**
     * Returns what is configured, Zenodo last: what is published there stays for ever.
     *
     * @param isFinal whether a record on Zenodo is published
     */
    List<Target> targets(boolean isFinal) throws IOException {
        List<Target> targets = new ArrayList<>();
        if (hub != null) {
            targets.add(new HubTarget(onHub(hub)));
        }
        if (hubData != null) {
            targets.add(HubFilesTarget.data(onHub("datasets/" + hubData)));
        }
        if (space != null) {
            targets.add(HubFilesTarget.space(onHub("spaces/" + space), target().resolve("demo")));
        }
        if (folder != null) {
            targets.add(new FolderTarget(basedir(), folder));
        }
        if (repository != null) {
            Optional<Server> server = server(repositoryId);
            targets.add(MavenTarget.of(repository, server.map(Server::getUsername), server.map(Server::getPassword)));
        }
        if (registry != null) {
            targets.add(new OciTarget(registry()));
        }
        if (hasZenodoData()) {
            Citation citation = citation();
            targets.add(
                    new ZenodoDataTarget(zenodo().orElseThrow(), citation.dataDoi(), dataRecord(citation), isFinal));
        }
        if (zenodo != null) {
            targets.add(new ZenodoTarget(zenodo().orElseThrow(), citation().doi(), isFinal));
        }
        return targets;
    }

    /** Returns whether the data get a record of their own. */
    boolean hasZenodoData() {
        if (zenodoData && zenodo == null) {
            throw new ProblemException(new Problem(
                    "No repository is named for the record of the data",
                    "pom.xml, <zenodoData>",
                    "<zenodo> is not configured",
                    "try it on the sandbox first: <zenodo>https://sandbox.zenodo.org</zenodo>"));
        }
        return zenodoData;
    }

    /** Returns what the record of the data says, in the native form. */
    static ObjectNode dataRecord(Citation citation) {
        String where = CitationFile.NAME + ", references";
        ObjectNode deposit = citation.dataDeposit()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The data have no name",
                        where,
                        "none of them is of type data",
                        "add one with type, title, license and authors; or take <zenodoData> out of pom.xml")));
        return RecordMetadata.of(deposit, where + " (type: data)");
    }

    Citation citation() throws IOException {
        Path file = basedir().resolve(CitationFile.NAME);
        return new Citation(pom(), CitationFile.of(Files.exists(file) ? Files.readString(file) : ""));
    }

    private Hub onHub(String name) throws IOException {
        return Hub.at(name, token(Surroundings.ofProcess().endpoint()));
    }

    private Registry registry() throws IOException {
        Optional<Server> server = server(registry.replaceFirst("/.*", ""));
        return server.isPresent()
                ? Registry.at(registry, server.get().getUsername(), server.get().getPassword())
                : Registry.at(registry);
    }

    private Optional<Server> server(String id) {
        return new SettingsServers(session.getSettings(), decrypter).get(id);
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
                "write one into the plugin's <configuration>, such as <hub>owner/name</hub>, <folder>/mnt/models</folder>,"
                        + " <repository>https://…</repository> or <registry>host/name</registry>"));
    }
}
