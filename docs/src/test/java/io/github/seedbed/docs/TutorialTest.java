package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tutorial, followed literally. */
@Tag("full")
@Order(5)
class TutorialTest {
    private static final String PAGE = "docs/tutorial.md";

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs(page = PAGE)
    void leadsFromAFreshProjectToOtherData() throws IOException {
        Path project = first.copyOfProject("tutorial");
        Path repository = Workspace.empty("released by the tutorial");
        Maven maven = first.maven.environment("REPOSITORY", repository.toUri().toString());
        // The first run has seen the tests of a project with its own data
        Guide guide = new Guide(PAGE, project, maven.with("-DskipTests", FirstRun.TRAINED_TWICE));
        guide.follow("Generate");
        assertThat(project.resolve("target/card.html")).exists();
        guide.follow("Change the seed");
        Guide disturbing = new Guide(PAGE, project, first.disturbing().with("-DskipTests"));
        disturbing.follow("Smuggle in chance");
        assertThat(disturbing.red())
                .contains(
                        "cause: randomness without a seed, src/main/java/com/example/Train.java:",
                        "model.onnx: tensor ");
        guide.follow("Release to a folder");
        assertThat(FirstRun.holds(repository, "-bundle.zip")).isTrue();
        assertThat(new Guide(PAGE, project, maven).follow("Other data"))
                .contains("The run is the one in model.lock")
                .contains("Written for other data");
    }
}
