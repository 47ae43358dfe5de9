package io.github.seedbed.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository in which models were accepted. */
final class ModelHistoryTest {
    private static final String LOCK = """
            {
              "format": 1,
              "runs": {
                "full": {
                  "x86_64": {
                    "jdk": [ %s ],
                    "seed": 2026,
                    "testRows": 72,
                    "metrics": {
                      "accuracy": [ %s, 0.75, 0.95 ],
                      "macroF1": [ 0.8, 0.7, 0.9 ]
                    },
                    "sliceAccuracy": {
                      "island = Dream": [ 0.92, 0.75, 0.97 ]
                    },
                    "files": {
                      "model.onnx": "%s"
                    }
                  }
                }
              }
            }
            """;

    @TempDir
    Path folder;

    private Git git;
    private int day;

    @BeforeEach
    void init() throws Exception {
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    }

    @Test
    void listsEachModelWithWhatChanged() throws Exception {
        write("src/main/java/Train.java", "first");
        write("README.md", "first");
        lock("17", "0.86", "a");
        commit("Accept the first model");
        lock("17, 25", "0.86", "a");
        commit("See the same bytes on JDK 25");
        write("README.md", "second");
        commit("Say more");
        write("experiment.yaml", "l2: 3");
        write("data/birds.csv", "more");
        write("README.md", "third");
        lock("17", "0.9", "b");
        commit("Add the birds of 2010\n\nThey came late.");
        lock("17", "0.91", "c");
        commit("Lock <b>again</b>");

        HistoryReport report = new HistoryReport(history());
        assertThat(report.lines().stream().map(line -> line.replaceAll("[0-9a-f]{8}", "commit--")))
                .containsExactly(
                        "     day         commit    accuracy                   macro F1                   author: reason"
                                + " (what changed)",
                        "  1  2026-01-01  commit--  0.860 (0.75 to 0.95)       0.800 (0.70 to 0.90)       Ada: Accept"
                                + " the first model (the first)",
                        "  2  2026-01-04  commit--  0.900 (0.75 to 0.95)       0.800 (0.70 to 0.90)       Ada: Add the"
                                + " birds of 2010 (data, settings)",
                        "  3  2026-01-05  commit--  0.910 (0.75 to 0.95)       0.800 (0.70 to 0.90)       Ada: Lock"
                                + " <b>again</b> (nothing of the project)");

        report.write(folder.resolve("target"), "penguins");
        assertThat(folder.resolve("target/history.html"))
                .content()
                .contains("<td>Ada: Lock &lt;b&gt;again&lt;/b&gt;</td>")
                .contains("Accuracy of 3 models with 95 % intervals, from 0.860 (0.75 to 0.95) at ");
        assertThat(folder.resolve("target/history.json")).content().contains("\"day\": \"2026-01-04\"");

        assertThat(report.compared("1", history().models().get(2).commit().substring(0, 7)))
                .contains(
                        "accuracy                     0.860 (0.75 to 0.95)          0.910 (0.75 to 0.95)          better"
                                + " by 0.050, within the interval of before");
    }

    @Test
    void aProjectInAFolderOfARepositoryHasItsOwn() throws Exception {
        write("other/model.lock", LOCK.formatted("17", "0.5", "x"));
        commit("Lock another project");
        write("penguins/model.lock", LOCK.formatted("17", "0.8", "y"));
        commit("Lock the penguins");
        write("other/experiment.yaml", "seed: 1");
        write("penguins/pom.xml", "<project />");
        write("penguins/model.lock", LOCK.formatted("17", "0.9", "z"));
        commit("Update a library");

        List<AcceptedModel> models =
                ModelHistory.of(folder.resolve("penguins"), "full", "x86_64").models();
        assertThat(models).extracting(AcceptedModel::reason).containsExactly("Lock the penguins", "Update a library");
        assertThat(models.get(1).changed()).containsExactly("pom.xml");
    }

    @Test
    void aLockThatCannotBeReadIsNamedAndLeftOut() throws Exception {
        write("model.lock", "<<<<<<< ours\n");
        String broken = commit("Commit a conflict");
        lock("17", "0.86", "a");
        commit("Accept the first model");

        assertThat(new HistoryReport(history()).lines())
                .hasSize(3)
                .endsWith("model.lock cannot be read in: " + broken.substring(0, 8));
    }

    @Test
    void saysWhyThereIsNone(@TempDir Path elsewhere) throws Exception {
        write("README.md", "first");
        commit("Begin");
        assertThatThrownBy(this::history).hasMessage("""
                There is no model in the history
                  where: model.lock
                  why:   no commit up to the present one has a model.lock with a run on x86_64
                  do:    mvn compile seedbed:train seedbed:lock, and commit model.lock""");
        assertThatThrownBy(() -> ModelHistory.of(elsewhere, "full", "x86_64")).hasMessage("""
                There is no model in the history
                  where: model.lock
                  why:   the project is in no git repository
                  do:    git init, and commit model.lock""");
    }

    @Test
    void anUnknownModelIsNamed() throws Exception {
        lock("17", "0.86", "a");
        commit("Accept the first model");
        HistoryReport report = new HistoryReport(history());
        assertThatThrownBy(() -> report.compared("1", "2")).hasMessage("""
                There is no such model
                  where: -Dversions
                  why:   "2" is neither a number from 1 to 1 nor the beginning of a commit's id
                  do:    mvn seedbed:history lists the models; then, for example: -Dversions=1,1""");
    }

    private ModelHistory history() throws Exception {
        return ModelHistory.of(folder, "full", "x86_64");
    }

    private void lock(String jdk, String accuracy, String digest) throws Exception {
        write("model.lock", LOCK.formatted(jdk, accuracy, digest));
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String commit(String message) throws Exception {
        day++;
        Instant when = Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * (day - 1));
        PersonIdent ada = new PersonIdent("Ada", "ada@example.org", when, ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage(message)
                .setAuthor(ada)
                .setCommitter(ada)
                .setSign(false)
                .call()
                .name();
    }
}
