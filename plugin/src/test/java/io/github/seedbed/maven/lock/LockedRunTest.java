package io.github.seedbed.maven.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.maven.run.Platform;
import io.github.seedbed.maven.run.RunFixture;
import io.github.seedbed.maven.run.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        assertThat(lines)
                .containsExactly(
                        "model.lock holds target/run now (" + HERE.architecture() + ", JDK " + HERE.jdk()
                                + "): commit it",
                        "The run is the one in model.lock (" + HERE.architecture() + ", JDK " + HERE.jdk() + ")");
    }

    @Test
    void theFileHoldsOneDigestALineAndFitsItsSchema() throws Exception {
        accept();
        byte[] lock = Files.readAllBytes(folder.resolve("model.lock"));
        SchemaAssert.assertValid("lock.schema.json", lock);
        assertThat(new String(lock, StandardCharsets.UTF_8)).startsWith("""
                        {
                          "format": 1,
                          "runs": {
                            "full": {
                              "%s": {
                                "jdk": [ %d ],
                                "files": {
                                  "config.json": "%s",
                        """.formatted(
                        HERE.architecture(), HERE.jdk(), digests().get("config.json")));
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
                        do (locked on JDK %d, this is %d)
                          do:    if the change is meant: mvn seedbed:lock, and commit model.lock; if not, undo it: git diff \
                        shows what it was""".formatted(HERE.architecture(), HERE.jdk(), HERE.jdk()));
        accept();
        assertThat(problem()).isEmpty();
    }

    @Test
    void aMistypedNameIsNoLockAndNoSilence() throws Exception {
        accept();
        Path lock = folder.resolve("model.lock");
        Files.writeString(lock, Files.readString(lock).replace("\"full\"", "\"ful\""));
        assertThatThrownBy(this::problem).hasMessage("""
                        The lock guards nothing that this version knows
                          where: model.lock, runs
                          why:   it names ful
                          do:    write "full" there, or delete the file and run: mvn seedbed:lock""");
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
        write("pdp_11", LockEntry.of(17, Map.of("config.json", "0")));
        assertThat(problem()).isEmpty();
        assertThat(lines.get(0))
                .startsWith("model.lock says nothing about " + HERE.architecture()
                        + ": mvn seedbed:lock adds this under runs.full:\n\"" + HERE.architecture()
                        + "\": {\n  \"jdk\"")
                .contains("\"config.json\": \"" + digests().get("config.json") + "\"");
    }

    @Test
    void acceptingKeepsOtherArchitectures() throws Exception {
        LockEntry other = LockEntry.of(17, Map.of("config.json", "0"));
        write("pdp_11", other);
        accept();
        assertThat(ModelLock.read(folder).orElseThrow().entry("pdp_11")).contains(other);
        assertThat(problem()).isEmpty();
    }

    @Test
    void anotherJdkWithTheSameBytesIsOneLine() throws Exception {
        write(HERE.architecture(), LockEntry.of(OTHER_JDK, digests()));
        assertThat(problem()).isEmpty();
        assertThat(lines)
                .containsExactly("The run is the one in model.lock (" + HERE.architecture() + ", JDK " + HERE.jdk()
                        + "); seen before on JDK 99 only: mvn seedbed:lock notes this one as well");
    }

    @Test
    void acceptingNotesAnotherJdkWithTheSameBytes() throws Exception {
        write(HERE.architecture(), LockEntry.of(OTHER_JDK, digests()));
        accept();
        assertThat(entry().jdk()).containsExactly(HERE.jdk(), OTHER_JDK);
    }

    @Test
    void acceptingAnotherModelForgetsOnWhichJdksTheOldOneWasSeen() throws Exception {
        write(HERE.architecture(), LockEntry.of(OTHER_JDK, Map.of("config.json", "0")));
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
        new ModelLock(new TreeMap<>(Map.of(architecture, entry))).write(folder);
    }

    private LockEntry entry() throws Exception {
        return ModelLock.read(folder).orElseThrow().entry(HERE.architecture()).orElseThrow();
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
