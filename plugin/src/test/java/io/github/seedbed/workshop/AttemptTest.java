package io.github.seedbed.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.Copies;
import io.github.seedbed.publish.Copy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise from its beginning to its end, with a Maven that only notes what it was asked for. */
final class AttemptTest {
    @TempDir
    Path folder;

    private static final int MODEL_BYTES = 1000;

    private final List<String> asked = new ArrayList<>();

    @Test
    void threeCopiesOfWhichTwoAreBroken() throws Exception {
        Exercise exercise = Exercises.shipped().number("13");
        BundleFolder bundle = ProjectFixture.in(folder);
        bundle.write();
        // The fixture's is shorter than any that was trained
        Files.write(bundle.path().resolve("model.onnx"), new byte[MODEL_BYTES]);
        Files.write(
                bundle.path().resolve(Checksums.FILE),
                Checksums.of(bundle.path()).bytes());
        Attempt attempt = new Attempt(exercise, folder, this::maven);
        attempt.begin();
        assertThat(asked).containsExactly("compile seedbed:train seedbed:card -Dquick");
        assertThat(broken())
                .containsExactly("copies/hub/exercise-13-1.0/README.md", "copies/institute/exercise-13-1.0/model.onnx");
        attempt.solve();
        assertThat(broken()).isEmpty();
        assertThat(attempt.isDone()).isTrue();
        assertThat(asked).last().isEqualTo("seedbed:copies");
        assertThat(attempt.solution()).startsWith("""
                --- copies/hub/exercise-13-1.0/README.md
                -### Trade-offs, improved
                +### Trade-offs
                """);
    }

    private int maven(Path where, List<String> arguments) {
        asked.add(String.join(" ", arguments));
        return arguments.contains("verify") ? 1 : 0;
    }

    private List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Copy copy : Copies.require(folder).copies()) {
            for (String name : SortedFiles.below(folder.resolve(copy.address()))) {
                Path file = folder.resolve(copy.address()).resolve(name);
                if (!Sha256.of(file)
                        .equals(Sha256.of(folder.resolve("target/bundle").resolve(name)))) {
                    broken.add(copy.address() + "/" + name);
                }
            }
        }
        return broken;
    }

    @Test
    void aProjectWithoutItsExerciseIsNamed() throws IOException {
        Attempt attempt = new Attempt(Exercises.shipped().number("0"), folder.resolve("exercise-00"), this::maven);
        assertThatThrownBy(attempt::require).hasMessageContaining("mvn seedbed:exercise -Dn=00");
        Files.createDirectories(folder.resolve("exercise-00"));
        Path place = Files.createDirectories(folder.resolve("place"));
        Files.writeString(place.resolve("old.txt"), "");
        Files.writeString(folder.resolve("exercise-00/pom.xml"), "");
        attempt.require();
        attempt.moveTo(place);
        assertThat(place).isDirectoryContaining(file -> file.endsWith("pom.xml"));
        assertThat(place.resolve("old.txt")).doesNotExist();
    }

    @Test
    void whatCannotBeBegunLeavesNothing() throws Exception {
        Exercise exercise = Exercises.shipped().number("6");
        Path project = Files.createDirectories(folder.resolve("exercise-06"));
        assertThatThrownBy(() -> new Attempt(exercise, project, this::maven).begin())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("experiment.yaml, for 06-changed/fault.edits:2");
        assertThat(project).doesNotExist();
        assertThatThrownBy(() -> new Attempt(exercise, folder, this::maven).run(List.of("verify")))
                .hasMessageContaining("\"mvn verify\" is red");
    }
}
