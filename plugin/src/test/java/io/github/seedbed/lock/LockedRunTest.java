package io.github.seedbed.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.train.Platform;
import io.github.seedbed.train.RunFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedRunTest {
    private static final Platform HERE = Platform.present();

    /** A version that this test never runs on. */
    private static final int OTHER_JDK = 99;

    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void train() throws Exception {
        RunFixture.write(folder.resolve("target/run"), 7);
    }

    @Test
    void aMissingLockBlocksNothing() throws Exception {
        assertThat(problem()).isEmpty();
        assertThat(lines)
                .containsExactly(
                        "There is no model.lock yet: mvn seedbed:lock writes it; commit it, and every build must"
                                + " give this model");
    }

    @Test
    void theAcceptedRunIsTheLockedOne() throws Exception {
        accept();
        assertThat(problem()).isEmpty();
        assertThat(told()).isEqualTo("""
                The first run that is locked here:
                accuracy                     0.875 (0.53 to 0.98)
                balanced accuracy            0.875 (0.50 to 1.00)
                macro F1                     0.867 (0.50 to 1.00)
                ROC AUC                      0.938 (0.60 to 1.00)
                average precision            0.950 (0.60 to 1.00)
                log loss                     0.250 (0.10 to 0.50)
                Brier score                  0.200 (0.10 to 0.30)
                calibration error            0.075 (0.05 to 0.20)
                model.lock holds target/run now (%1$s, JDK %2$d): commit it
                The run is the one in model.lock (%1$s, JDK %2$d)""".formatted(HERE.architecture(), HERE.jdk()));
    }

    @Test
    void theFileHoldsOneDigestAndOneMetricALineAndFitsItsSchema() throws Exception {
        accept();
        byte[] lock = Files.readAllBytes(folder.resolve("model.lock"));
        SchemaAssert.assertValid("lock.schema.json", lock);
        assertThat(ModelLock.read(folder).orElseThrow().bytes()).isEqualTo(lock);
        assertThat(new String(lock, StandardCharsets.UTF_8)).startsWith("""
                        {
                          "format": 1,
                          "runs": {
                            "full": {
                              "%s": {
                                "jdk": [ %d ],
                                "seed": 7,
                                "testRows": 8,
                                "testDigest": "%s7",
                                "metrics": {
                                  "accuracy": [ 0.875, 0.5291, 0.9776 ],
                                  "balancedAccuracy": [ 0.875, 0.5, 1 ],
                                  "macroF1": [ 0.8666667, 0.5, 1 ],
                                  "rocAuc": [ 0.9375, 0.6, 1 ],
                                  "averagePrecision": [ 0.95, 0.6, 1 ],
                                  "logLoss": [ 0.25, 0.1, 0.5 ],
                                  "brier": [ 0.2, 0.1, 0.3 ],
                                  "ece": [ 0.075, 0.05, 0.2 ]
                                },
                                "sliceAccuracy": {
                                  "island = Biscoe": [ 0.875, 0.5291, 0.9776 ]
                                },
                                "files": {
                                  "config.json": "%s",
                        """.formatted(
                HERE.architecture(), HERE.jdk(), "c".repeat(63), digests().get("config.json")));
    }

    @Test
    void theSchemaRefusesWhatIsNoLock() throws Exception {
        assertThat(SchemaAssert.faults("lock.schema.json", "{\"format\": 1, \"runs\": {\"full\": {\"x86_64\": {}}}}"))
                .isNotEmpty();
    }

    @Test
    void anotherModelIsRefusedUntilItIsAccepted() throws Exception {
        accept();
        RunFixture.write(folder.resolve("target/run"), 8);
        assertThat(problem().orElseThrow().toString())
                .isEqualTo("""
                        The model is not the one in model.lock
                          where: model.lock, runs.full.%s
                          why:   these files differ: config.json, model.onnx, model.tribuo.
                                 A run changes when seed, settings, data, code, dependencies or the major version of the JDK \
                        do (locked on JDK %d, this is %d).
                                 The test rows are others (8 with seed 7 before, 8 with seed 8 now): no metric says which \
                        model is better.
                                                              before                        now
                                 accuracy                     0.875 (0.53 to 0.98)          0.875 (0.53 to 0.98)
                                 balanced accuracy            0.875 (0.50 to 1.00)          0.875 (0.50 to 1.00)
                                 macro F1                     0.867 (0.50 to 1.00)          0.867 (0.50 to 1.00)
                                 ROC AUC                      0.938 (0.60 to 1.00)          0.938 (0.60 to 1.00)
                                 average precision            0.950 (0.60 to 1.00)          0.950 (0.60 to 1.00)
                                 log loss                     0.250 (0.10 to 0.50)          0.250 (0.10 to 0.50)
                                 Brier score                  0.200 (0.10 to 0.30)          0.200 (0.10 to 0.30)
                                 calibration error            0.075 (0.05 to 0.20)          0.075 (0.05 to 0.20)
                                 No metric moves.
                          do:    if the change is meant: mvn seedbed:lock, and commit model.lock; if not, undo it: git diff \
                        shows what it was""".formatted(HERE.architecture(), HERE.jdk(), HERE.jdk()));
        accept();
        assertThat(problem()).isEmpty();
    }

    @Test
    void whatMovesIsToldBeforeItIsAccepted() throws Exception {
        accept();
        lines.clear();
        RunFixture.writeWorse(folder.resolve("target/run"), 7);
        accept();
        assertThat(told()).isEqualTo("""
                Changed: metrics.json
                                             before                        now
                accuracy                     0.875 (0.53 to 0.98)          0.750 (0.41 to 0.93)          worse by 0.125, within the \
                interval of before
                balanced accuracy            0.875 (0.50 to 1.00)          0.875 (0.50 to 1.00)          same
                macro F1                     0.867 (0.50 to 1.00)          0.867 (0.50 to 1.00)          same
                ROC AUC                      0.938 (0.60 to 1.00)          0.938 (0.60 to 1.00)          same
                average precision            0.950 (0.60 to 1.00)          0.950 (0.60 to 1.00)          same
                log loss                     0.250 (0.10 to 0.50)          0.750 (0.10 to 0.50)          worse by 0.500
                Brier score                  0.200 (0.10 to 0.30)          0.200 (0.10 to 0.30)          same
                calibration error            0.075 (0.05 to 0.20)          0.075 (0.05 to 0.20)          same
                accuracy on the slices that moved most:
                  island = Biscoe            0.875 (0.53 to 0.98)          0.750 (0.41 to 0.93)          worse by 0.125, within the \
                interval of before
                model.lock holds target/run now (%s, JDK %d): commit it""".formatted(HERE.architecture(), HERE.jdk()));
        RunFixture.write(folder.resolve("target/run"), 7);
        lines.clear();
        accept();
        assertThat(told()).contains("better by 0.125").contains("better by 0.500");
    }

    @Test
    void acceptingWhatIsAlreadyLockedChangesNothing() throws Exception {
        accept();
        byte[] lock = Files.readAllBytes(folder.resolve("model.lock"));
        lines.clear();
        accept();
        assertThat(lines).startsWith("Every file is as it was");
        assertThat(folder.resolve("model.lock")).hasBinaryContent(lock);
    }

    @Test
    void aLockWithoutMetricsIsCompletedWhenTheNextModelIsAccepted() throws Exception {
        write(HERE.architecture(), entry(HERE.jdk(), Map.of("config.json", "0")));
        accept();
        assertThat(told())
                .contains("\nmodel.lock holds no metrics of the run before. Those of this one:\naccuracy     ");
        assertThat(entry().testRows()).contains(8);
    }

    @Test
    void aSmokeRunIsLockedApartFromTheFullOne() throws Exception {
        accept();
        Path smoke = folder.resolve("target/smoke");
        RunFixture.writeSmoke(smoke.resolve("run"), 7);
        LockedRun short1 = new LockedRun(folder, smoke, lines::add);
        lines.clear();
        assertThat(short1.problem()).isEmpty();
        assertThat(lines.get(0))
                .startsWith("model.lock says nothing about smoke runs on " + HERE.architecture()
                        + ": mvn seedbed:lock adds this under runs.smoke:");
        short1.accept();
        assertThat(lines)
                .contains("The full run is locked apart: mvn verify -Dseedbed.smoke=false, then mvn seedbed:lock"
                        + " -Dseedbed.smoke=false");
        assertThat(short1.problem()).isEmpty();
        assertThat(problem()).isEmpty();
        SchemaAssert.assertValid("lock.schema.json", Files.readAllBytes(folder.resolve("model.lock")));
        RunFixture.writeSmoke(smoke.resolve("run"), 8);
        assertThat(short1.problem().orElseThrow().where()).isEqualTo("model.lock, runs.smoke." + HERE.architecture());
        assertThat(problem()).isEmpty();
    }

    @Test
    void whereThereAreSmokeRunsAFullOneIsAcceptedByACommandThatSaysSo() throws Exception {
        Files.writeString(folder.resolve("experiment.yaml"), "format: 1\nsmoke:\n  rows: 50\n");
        accept();
        RunFixture.write(folder.resolve("target/run"), 8);
        assertThat(problem().orElseThrow().action())
                .startsWith("if the change is meant: mvn seedbed:lock -Dseedbed.smoke=false, and commit model.lock;");
    }

    @Test
    void aMistypedNameIsNoLockAndNoSilence() throws Exception {
        accept();
        Path lock = folder.resolve("model.lock");
        Files.writeString(lock, Files.readString(lock).replace("\"full\"", "\"ful\""));
        assertThatThrownBy(this::problem).hasMessage("""
                        The lock guards something that this version does not know, or nothing
                          where: model.lock, runs
                          why:   it names ful
                          do:    write "full" or "smoke" there, or delete the file and run: mvn seedbed:lock""");
    }

    @Test
    void aMetricThatWeDoNotKnowIsNamed() throws Exception {
        accept();
        Path lock = folder.resolve("model.lock");
        Files.writeString(lock, Files.readString(lock).replace("\"macroF1\"", "\"microF1\""));
        assertThatThrownBy(this::problem)
                .hasMessageContaining("The file is not what Seedbed writes\n  where: model.lock, /runs/full/"
                        + HERE.architecture() + "/metrics/microF1\n  why:   there is no such field\n");
    }

    @Test
    void theMarksOfAMergeAreToldAsSuch() throws Exception {
        Files.writeString(folder.resolve("model.lock"), "{\n<<<<<<< HEAD\n}\n");
        assertThatThrownBy(this::problem).hasMessage("""
                        The lock holds the marks of a merge
                          where: model.lock
                          why:   two branches have locked different models
                          do:    git checkout --ours model.lock, then mvn verify; if the new model is meant: mvn \
                        seedbed:lock""");
    }

    @Test
    void anArchitectureWithoutAnEntryIsToldWhatToAdd() throws Exception {
        write("pdp_11", entry(17, Map.of("config.json", "0")));
        assertThat(problem()).isEmpty();
        assertThat(lines.get(0))
                .startsWith("model.lock says nothing about " + HERE.architecture()
                        + ": mvn seedbed:lock adds this under runs.full:\n\"" + HERE.architecture()
                        + "\": {\n  \"jdk\"")
                .contains("\"config.json\": \"" + digests().get("config.json") + "\"");
    }

    @Test
    void acceptingKeepsOtherArchitectures() throws Exception {
        LockEntry other = entry(17, Map.of("config.json", "0"));
        write("pdp_11", other);
        accept();
        assertThat(ModelLock.read(folder).orElseThrow().entry("full", "pdp_11")).contains(other);
        assertThat(problem()).isEmpty();
    }

    @Test
    void anotherJdkWithTheSameBytesIsOneLine() throws Exception {
        write(HERE.architecture(), entry(OTHER_JDK, digests()));
        assertThat(problem()).isEmpty();
        assertThat(lines)
                .containsExactly("The run is the one in model.lock (" + HERE.architecture() + ", JDK " + HERE.jdk()
                        + "); seen before on JDK 99 only: mvn seedbed:lock notes this one as well");
    }

    @Test
    void acceptingNotesAnotherJdkWithTheSameBytes() throws Exception {
        write(HERE.architecture(), entry(OTHER_JDK, digests()));
        accept();
        assertThat(entry().jdk()).containsExactly(HERE.jdk(), OTHER_JDK);
    }

    @Test
    void acceptingAnotherModelForgetsOnWhichJdksTheOldOneWasSeen() throws Exception {
        write(HERE.architecture(), entry(OTHER_JDK, Map.of("config.json", "0")));
        accept();
        assertThat(entry().jdk()).containsExactly(HERE.jdk());
    }

    @Test
    void thereIsNothingToAcceptBeforeTraining() {
        LockedRun untrained = new LockedRun(folder, folder.resolve("elsewhere"), lines::add);
        assertThatThrownBy(untrained::accept)
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        There is no trained model
                          where: elsewhere/run
                          why:   there is no such folder
                          do:    mvn compile seedbed:train seedbed:lock""");
    }

    @Test
    void aBrokenLockIsToldWithItsLine() throws Exception {
        Files.writeString(folder.resolve("model.lock"), "{\n???\n");
        assertThatThrownBy(this::problem)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("where: model.lock, line 2");
    }

    private void write(String architecture, LockEntry entry) throws Exception {
        ModelLock.empty().with("full", architecture, entry).write(folder);
    }

    private LockEntry entry() throws Exception {
        return ModelLock.read(folder)
                .orElseThrow()
                .entry("full", HERE.architecture())
                .orElseThrow();
    }

    /** As locks were before they held metrics. */
    private static LockEntry entry(int jdk, Map<String, String> files) {
        return new LockEntry(
                new TreeSet<>(List.of(jdk)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(files));
    }

    private String told() {
        return String.join("\n", lines);
    }

    private Map<String, String> digests() throws Exception {
        return new RunFolder(folder.resolve("target/run")).checksums().digests();
    }

    private Optional<Problem> problem() throws Exception {
        return new LockedRun(folder, folder.resolve("target"), lines::add).problem();
    }

    private void accept() throws Exception {
        new LockedRun(folder, folder.resolve("target"), lines::add).accept();
    }
}
