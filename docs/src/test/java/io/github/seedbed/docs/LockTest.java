package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A changed model is red, told metric by metric, accepted, green; smoke runs and several seeds on the way. The
 * project's tests run in the first {@code verify} of each.
 */
@Order(5)
class LockTest {
    private static final String LOCK = "mvn seedbed:lock";
    private static final String LOCK_WITHOUT_SMOKE = "mvn seedbed:lock -Dseedbed.smoke=false";
    private static final String RELEASE = "mvn verify -Prelease";
    private static final String HISTORY = "mvn seedbed:history";
    private static final String COMPARED = "mvn seedbed:history -Dversions=1,2";
    private static final String SEEDS = "mvn compile seedbed:train -Dseeds=10";
    private static final String MOVED = "log loss .* (better|worse) by [0-9.]+";

    private final FirstRun first = FirstRun.get();
    private final Maven maven = first.maven.with("-o");

    @Tag("full")
    @Test
    @Runs({LOCK, HISTORY, COMPARED})
    void anotherPenaltyIsRedReportedAndAccepted() throws Exception {
        Path project = first.copyOfProject("penalty");
        Commits.commit(project, "Accept the first model");
        FirstRun.replace(project.resolve("experiment.yaml"), "l2: 0.3", "l2: 30");
        assertThat(maven.run(project, "verify", "-Dquick", "-DskipTests").red().output())
                .contains(
                        "model.lock, runs.full.x86_64",
                        "config.json",
                        "before",
                        "if the change is meant: mvn seedbed:lock")
                .containsPattern("accuracy +0.917 \\(0.82 to 0.96\\) +[0-9.]+ \\([0-9.]+ to [0-9.]+\\)")
                .containsPattern(MOVED);
        String before = Files.readString(project.resolve("model.lock"));
        assertThat(maven.documented(project, LOCK).green().output())
                .containsPattern("Changed: config.json, metrics.json, model.onnx, parity.json")
                .containsPattern(MOVED)
                .contains("commit it");
        assertThat(changedLines(before, Files.readString(project.resolve("model.lock"))))
                .as("what a reviewer sees")
                .contains("logLoss", "model.onnx")
                .doesNotContain("seed", "testRows", "profile.json");
        maven.run(project, "verify", "-Dquick", "-DskipTests").green();

        Commits.commit(project, "Punish large weights");
        assertThat(maven.documented(project, HISTORY).green().output())
                .contains("Accept the first model (the first)", "Punish large weights (settings)")
                .contains("Written: target/history/history.html");
        assertThat(maven.documented(project, COMPARED).green().output()).containsPattern(MOVED);
    }

    @Test
    @Tag("full")
    @Runs({LOCK, RELEASE, LOCK_WITHOUT_SMOKE})
    void aSmokeRunIsForEveryDayAndNeverPublished() throws Exception {
        Path project = first.copyOfProject("short runs");
        Path experiment = project.resolve("experiment.yaml");
        Files.writeString(experiment, Files.readString(experiment) + "\nsmoke:\n  rows: 100\n");
        assertThat(maven.run(project, "verify", "-Dquick").green().output())
                .contains("smoke run: 100 of them", "model.lock says nothing about smoke runs")
                .contains("Bundle of a smoke run, to be looked at, not published: target/smoke/bundle");
        maven.documented(project, LOCK).green();
        assertThat(maven.run(project, "verify", "-Dquick", "-DskipTests")
                        .green()
                        .output())
                .contains("Training skipped", "The smoke run is the one in model.lock");

        Path repository = Workspace.empty("deployed smoke");
        first.maven
                .run(
                        project,
                        "deploy",
                        "-Dquick",
                        "-DskipTests",
                        "-DaltDeploymentRepository=ours::" + repository.toUri())
                .green();
        assertThat(FirstRun.holds(repository, ".jar")).isTrue();
        assertThat(FirstRun.holds(repository, ".zip")).as("a bundle").isFalse();
        assertThat(project.resolve("target/run")).doesNotExist();
        assertThat(project.resolve("target/bundle")).doesNotExist();

        FirstRun.makeReleasable(project);
        String release = first.ungated().documented(project, RELEASE).green().output();
        assertThat(release).contains("The run is the one in model.lock").doesNotContain("smoke run");
        assertThat(FirstRun.bundle(project).keySet()).contains("model.onnx");
        assertThat(Files.readString(project.resolve("target/bundle/config.json")))
                .doesNotContain("smoke");

        FirstRun.replace(experiment, "l2: 0.3", "l2: 30");
        assertThat(maven.run(project, "verify", "-Dquick", "-DskipTests").red().output())
                .contains("model.lock, runs.smoke.x86_64");
        maven.run(project, "seedbed:lock").green();
        maven.run(project, "verify", "-Dquick", "-DskipTests").green();
        assertThat(maven.run(project, "verify", "-Dquick", "-DskipTests", "-Dseedbed.smoke=false")
                        .red()
                        .output())
                .contains("model.lock, runs.full.x86_64", "mvn seedbed:lock -Dseedbed.smoke=false");
        maven.documented(project, LOCK_WITHOUT_SMOKE).green();
        maven.run(project, "verify", "-Dquick", "-DskipTests", "-Dseedbed.smoke=false")
                .green();
    }

    @Test
    @Tag("full")
    @Runs(SEEDS)
    void tenSeedsAreTrainedToldAndShownInTheCardOfTheirRunOnly() throws IOException {
        Path project = first.copyOfProject("seeds");
        String output = maven.documented(project, SEEDS).green().output();
        assertThat(output)
                .contains("Training with 10 seeds, 2026 to 2035")
                .contains("(10 of 10)")
                .containsPattern(
                        "accuracy +0.9\\d+ \\(0.\\d+ to 0.\\d+\\) +0.0\\d+ +0.8\\d+ +0.9\\d+ +0.917, \\d+ of 10 did better");
        maven.run(project, "seedbed:lock").green();
        assertThat(FirstRun.sources(project)).containsKey("seeds.json");
        maven.run(project, "verify", "-Dquick", "-DskipTests").green();
        Path card = project.resolve("target/bundle/README.md");
        assertThat(Files.readString(card)).contains("Trained with 10 seeds, 2026 to 2035", "This model (seed 2026)");

        FirstRun.replace(project.resolve("experiment.yaml"), "seed: 2026", "seed: 7");
        maven.run(project, "verify", "-Dquick", "-DskipTests").red();
        assertThat(Files.readString(card)).contains("Only seed 7 was tried").doesNotContain("2035");
        assertThat(maven.run(project, "seedbed:lock").green().output())
                .contains("The test rows are others")
                .contains("seeds.json is about another run");
    }

    /** Returns the names of the lines that differ. */
    private static String changedLines(String before, String after) {
        Map<String, String> changed = new TreeMap<>();
        after.lines().forEach(line -> changed.put(line, line));
        before.lines().forEach(changed::remove);
        return String.join("\n", changed.keySet());
    }
}
