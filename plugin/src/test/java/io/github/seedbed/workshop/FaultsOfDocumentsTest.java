package io.github.seedbed.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.check.AssembledBundle;
import io.github.seedbed.check.BundleCheck;
import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercises whose check is {@code seedbed:check}, tried without Maven: each fault alone is one finding. */
final class FaultsOfDocumentsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"09", "09b"})
    void eachFaultAloneIsFound(String number) throws IOException {
        Exercise exercise = Exercises.shipped().number(number);
        BundleFolder bundle = ProjectFixture.in(folder);
        assertThat(problems(bundle)).isEmpty();
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < exercise.faults().size(); i++) {
            Edits fault = exercise.faults().only(i);
            fault.plant(folder);
            List<Problem> problems = problems(bundle);
            assertThat(problems).as("fault " + i).isNotEmpty();
            problems.forEach(problem -> found.append(problem).append('\n'));
            fault.solve(folder);
        }
        assertThat(found.toString()).contains(exercise.words());
        exercise.faults().plant(folder);
        assertThat(String.join(
                        "\n", problems(bundle).stream().map(Problem::toString).toList()))
                .contains(exercise.words());
    }

    private List<Problem> problems(BundleFolder bundle) throws IOException {
        bundle.write();
        return BundleCheck.of(new AssembledBundle(folder, bundle.path(), ProjectFixture.POM, Map.of()))
                .problems();
    }
}
