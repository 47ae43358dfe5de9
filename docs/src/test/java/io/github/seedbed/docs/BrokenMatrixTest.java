package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A broken file of one template turns the cells red that it concerns, and no others. */
@Tag("full")
@ResourceLock(MatrixTrial.REPOSITORIES)
class BrokenMatrixTest {
    private static final String MAVEN = "3.8.7";
    private static final String TRAIN = "templates/text-classification/src/main/java/com/example/markerpkg/Train.java";

    private final FirstRun first = FirstRun.get();

    @Test
    void aClassThatDoesNotCompile() throws Exception {
        Path tree = Workspace.copy(
                Workspace.ROOT, Workspace.empty("broken template").resolve("seedbed"));
        FirstRun.replace(tree.resolve(TRAIN), "run.save(", "run.keep(");
        // What Seedbed the first cell installs, from the broken tree, is the reference: it is broken alike everywhere
        Maven own =
                new Maven(first.maven.home(), first.maven.java(), MatrixTrial.repository(MAVEN), List.of(), Map.of());
        MatrixTrial trial = new MatrixTrial(tree, own, "broken matrix");
        MatrixTable table = new MatrixTable();

        MatrixCell text = MatrixCell.build("text-classification", MAVEN, 17);
        assertThatThrownBy(() -> table.measure(text, () -> trial.build(text)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "The cell is red: build text-classification maven-3.8.7 jdk-17\n"
                                + "  template: templates/text-classification\n"
                                + "  again, alone: mvn verify -Pfull -pl docs -am -Dquick -Dtest=MatrixTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dmatrix=\"build text-classification maven-3.8.7 jdk-17\"\n")
                .hasMessageContaining("my-model/src/main/java/com/example/Train.java:[")
                .hasMessageContaining("cannot find symbol");

        // It is generated well all the same
        MatrixCell generated = MatrixCell.generation("text-classification", "3.4.1", MAVEN, 17);
        trial.install(generated);
        table.measure(generated, () -> trial.generate(generated));
        // All else is what it is without the fault, so the other cells are those of MatrixTest
        MatrixTrial.assertOurJarsAreEqual(own, first.maven, "seedbed-text-classification");

        assertThat(table.markdown()).contains("| " + text + " | **no** |", "| " + generated + " | yes |");
    }
}
