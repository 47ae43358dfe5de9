package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pictures in {@code docs/pictures} are shown where README and tutorial speak of the pages.
 * {@code -Dpictures.update} takes them anew.
 */
@Tag("full")
class PicturesTest {
    private static final Path PICTURES = Workspace.ROOT.resolve("docs/pictures");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 760;

    @BeforeAll
    static void take() throws Exception {
        if (Boolean.getBoolean("pictures.update")) {
            Files.createDirectories(PICTURES);
            Browser.picture(Pages.card(), WIDTH, HEIGHT, PICTURES.resolve("card.png"));
            Browser.picture(Pages.check(), WIDTH, HEIGHT, PICTURES.resolve("check.png"));
            Browser.picture(Pages.reproduction(), WIDTH, HEIGHT, PICTURES.resolve("report.png"));
        }
    }

    @Test
    void standInTheDocs() throws Exception {
        String readme = Files.readString(Workspace.ROOT.resolve("README.md"));
        String tutorial = Files.readString(Workspace.ROOT.resolve("docs/tutorial.md"));
        assertThat(readme).contains("](docs/pictures/card.png)");
        for (String name : List.of("card", "check", "report")) {
            assertThat(PICTURES.resolve(name + ".png")).isNotEmptyFile();
            assertThat(tutorial).contains("](pictures/" + name + ".png)");
        }
    }
}
