package io.github.seedbed.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.maven.SchemaAssert;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bundle says of where it comes from. */
class OriginTest {
    @TempDir
    private Path folder;

    private BundleFolder bundle;

    @BeforeEach
    void project() throws Exception {
        bundle = ProjectFixture.in(folder);
    }

    @Test
    void theOriginFitsItsSchema() throws Exception {
        bundle.write();
        SchemaAssert.assertValid(
                "provenance.schema.json", Files.readAllBytes(bundle.path().resolve("provenance.json")));
        Provenance origin = origin();
        assertThat(origin.bytes()).isEqualTo(Files.readAllBytes(bundle.path().resolve("provenance.json")));
        assertThat(origin.template()).isEmpty();
        assertThat(origin.dependencies().artifacts())
                .containsExactly("io.github.seedbed:seedbed-runtime:0.1.0", "org.some:some:1.0");
        assertThat(origin.dependencies().sha256())
                .isEqualTo(Sha256.of(
                        "io.github.seedbed:seedbed-runtime:0.1.0\norg.some:some:1.0 " + Sha256.of("some library")));
        assertThat(SchemaAssert.faults("provenance.schema.json", "{\"format\": 1, \"commit\": \"main\"}"))
                .isNotEmpty();
    }

    @Test
    void namesTheModelThatTheRunStartedFrom() throws Exception {
        bundle.write();
        Path card = bundle.path().resolve("README.md");
        assertThat(card).content().contains("\nlibrary_name: onnx\npipeline_tag: ");
        assertThat(origin().base()).isEmpty();
        Path config = folder.resolve("target/run/config.json");
        String base =
                "\"base\": {\"name\": \"alice/penguins\", \"version\": \"1.2\", \"id\": \"" + "0".repeat(64) + "\"}";
        Files.writeString(config, Files.readString(config).replaceFirst("\\{", "{" + base + ","));
        bundle.write();
        assertThat(card).content().contains("\nlibrary_name: onnx\nbase_model: alice/penguins\npipeline_tag: ");
        assertThat(origin().base()).contains(new RunConfig.Base("alice/penguins", Optional.of("1.2"), "0".repeat(64)));
        SchemaAssert.assertValid(
                "provenance.schema.json", Files.readAllBytes(bundle.path().resolve("provenance.json")));
    }

    @Test
    void theOriginNamesTheTemplate() throws Exception {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(
                folder.resolve(".mvn/seedbed.properties"),
                "format=1\ntemplate=io.github.seedbed:seedbed-tabular-classification:0.1.0\n",
                StandardCharsets.UTF_8);
        bundle.write();
        assertThat(origin().template()).contains("io.github.seedbed:seedbed-tabular-classification:0.1.0");
    }

    @Test
    void theOriginNamesTheCommitOnlyWhenNothingDiffersFromIt() throws Exception {
        assertThat(commit()).isEqualTo("uncommitted");
        Files.writeString(folder.resolve(".gitignore"), "target/\n");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            assertThat(commit()).isEqualTo("uncommitted");
            String head = commit(folder, ".");
            assertThat(commit()).isEqualTo(head);
            Files.writeString(folder.resolve("experiment.yaml"), "seed: 8\n");
            assertThat(commit()).isEqualTo("uncommitted");
            git.checkout().addPath("experiment.yaml").call();
            assertThat(commit()).isEqualTo(head);
            Files.writeString(folder.resolve("new.txt"), "new");
            assertThat(commit()).isEqualTo("uncommitted");
        }
    }

    @Test
    void whatLiesBesideTheProjectInItsRepositoryDoesNotCount() throws Exception {
        Path project = Files.createDirectories(folder.resolve("inner"));
        BundleFolder inner = ProjectFixture.in(project);
        Files.writeString(project.resolve(".gitignore"), "target/\n");
        commit(folder, "inner");
        assertThat(commit(inner)).hasSize(40);
    }

    @Test
    void aRepositoryAroundTheProjectThatIgnoresItHasNoCommitOfIt() throws Exception {
        BundleFolder inner = ProjectFixture.in(Files.createDirectories(folder.resolve("inner")));
        Files.writeString(folder.resolve(".gitignore"), "inner/\n");
        commit(folder, ".gitignore");
        assertThat(commit(inner)).isEqualTo("uncommitted");
    }

    private static String commit(Path repository, String files) throws Exception {
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(files).call();
            return git.commit()
                    .setMessage("All")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call()
                    .name();
        }
    }

    private static String commit(BundleFolder bundle) throws Exception {
        bundle.write();
        return new RunFolder(bundle.path()).provenance().commit();
    }

    private String commit() throws Exception {
        return commit(bundle);
    }

    private Provenance origin() throws Exception {
        return new RunFolder(bundle.path()).provenance();
    }
}
