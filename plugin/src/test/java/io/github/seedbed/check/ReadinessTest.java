package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.citation.PomFacts;
import io.github.seedbed.git.WorkTree;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.Copies;
import io.github.seedbed.publish.Copy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    @TempDir
    private Path basedir;

    @Test
    void everythingThatSpeaksAgainstItIsReportedAtOnce() {
        PomFacts pom = null;
        assertThatThrownBy(() -> Readiness.require(
                        basedir,
                        basedir.resolve("target/bundle"),
                        pom,
                        Map.of(),
                        List.of("org.acme:lib:1-SNAPSHOT"),
                        Copies.FILE))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The project needs what is not released
                          where: pom.xml
                          why:   a SNAPSHOT is another one tomorrow: org.acme:lib:1-SNAPSHOT
                          do:    take released versions; then: mvn verify -Prelease
                        There is no bundle to publish
                          where: target/bundle
                          why:   there is no such folder
                          do:    mvn verify -Prelease""");
    }

    @Test
    void whatGitDoesNotHoldIsAChange() throws Exception {
        assertThat(WorkTree.of(basedir)).isEmpty();
        try (Git git = Git.init().setDirectory(basedir.toFile()).call()) {
            Files.writeString(basedir.resolve("a.txt"), "a");
            assertThat(WorkTree.of(basedir).orElseThrow().commit()).isEmpty();
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("All")
                    .setAuthor("Ada", "ada@example.org")
                    .setCommitter("Ada", "ada@example.org")
                    .setSign(false)
                    .call();
            assertThat(WorkTree.of(basedir).orElseThrow().changes()).isEmpty();
            Files.writeString(basedir.resolve("a.txt"), "b");
            Files.writeString(basedir.resolve("new.txt"), "n");
            Files.writeString(basedir.resolve(Copies.FILE), "{}");
            WorkTree tree = WorkTree.of(basedir, Copies.FILE).orElseThrow();
            assertThat(tree.changes()).containsExactly("a.txt", "new.txt");
            assertThat(tree.commit().orElseThrow()).hasSize(40);
        }
    }

    @Test
    void copiesFollowTheirSchema() throws Exception {
        Copy hub = new Copy("hub", "hf:acme/flowers@abc", Optional.of("https://example.org/a"), Optional.of("abc"));
        Copy folder = new Copy("folder", "/models/flowers-1.0", Optional.empty(), Optional.empty());
        String id = "ab".repeat(32);
        Copies copies = new Copies("1.0", id, Optional.of(id), List.of(folder, hub));
        SchemaAssert.assertValid("copies.schema.json", Json.write(copies));
        Files.write(basedir.resolve(Copies.FILE), Json.write(copies));
        assertThat(Copies.require(basedir)).isEqualTo(copies);
    }
}
