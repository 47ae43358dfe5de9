package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pictures in {@code docs/pictures} show the pages as they are. {@code -Dpictures.update} takes them anew, and
 * notes the digests of the pages in {@code pages.txt}. The report is of a random run, so only that it is there.
 */
@Tag("full")
class PicturesTest {
    private static final Path PICTURES = Workspace.ROOT.resolve("docs/pictures");
    private static final Path NOTED = PICTURES.resolve("pages.txt");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 760;

    @BeforeAll
    static void take() throws Exception {
        if (Boolean.getBoolean("pictures.update")) {
            Files.createDirectories(PICTURES);
            Browser.picture(Pages.card(), WIDTH, HEIGHT, PICTURES.resolve("card.png"));
            Browser.picture(Pages.check(), WIDTH, HEIGHT, PICTURES.resolve("check.png"));
            Browser.picture(Pages.reproduction(), WIDTH, HEIGHT, PICTURES.resolve("report.png"));
            Files.writeString(NOTED, digests());
        }
    }

    @Test
    void areOfThePagesAsTheyAre() throws Exception {
        assertThat(NOTED)
                .as("look at the pages, and take the pictures anew with -Dpictures.update")
                .hasContent(digests());
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

    private static String digests() throws Exception {
        return "card " + Sha256.of(Pages.card()) + "\ncheck " + Sha256.of(Pages.check()) + "\n";
    }
}
