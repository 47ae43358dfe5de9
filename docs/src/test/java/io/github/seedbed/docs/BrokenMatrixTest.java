package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is broken in a project turns the cells red that build it or generate one that is to be like it. */
@Tag("full")
@ResourceLock(MatrixTrial.REPOSITORIES)
class BrokenMatrixTest {
    private static final String MAVEN = "3.9.16";

    private final FirstRun first = FirstRun.get();

    @Test
    void aClassThatDoesNotCompile() throws Exception {
        MatrixTrial trial = new MatrixTrial(Workspace.ROOT, first.maven, "broken matrix");
        MatrixTable table = new MatrixTable();
        MatrixCell built = MatrixCell.rebuild("quick", "text-classification", MAVEN, 17);
        trial.install(built);
        Path train = trial.made(built.template()).resolve("src/main/java/com/example/Train.java");
        FirstRun.replace(train, "run.save(", "run.keep(");
        assertThatThrownBy(() -> table.measure(built, () -> trial.rebuild(built)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "The cell is red: quick text-classification maven-3.9.16 jdk-17\n"
                                + "  template: templates/text-classification\n"
                                + "  again, alone: mvn verify -Pfull -pl docs -am -Dquick -Dtest=MatrixTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dmatrix=\"quick text-classification maven-3.9.16 jdk-17\"\n")
                .hasMessageContaining("/src/main/java/com/example/Train.java:[")
                .hasMessageContaining("cannot find symbol");
        MatrixCell generated = MatrixCell.generation("text-classification", "3.4.1", MAVEN, 17);
        assertThatThrownBy(() -> table.measure(generated, () -> trial.generate(generated)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("other bytes in the project's sources")
                .hasMessageContaining("src/main/java/com/example/Train.java");
        // The other templates' cells are not concerned
        MatrixCell other = MatrixCell.generation("tabular-regression", "3.4.1", MAVEN, 17);
        table.measure(other, () -> trial.generate(other));

        assertThat(table.markdown())
                .contains("| " + built + " | **no** |", "| " + generated + " | **no** |", "| " + other + " | yes |");
    }
}
