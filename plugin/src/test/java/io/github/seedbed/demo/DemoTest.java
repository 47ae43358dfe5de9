package io.github.seedbed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.card.ProjectFacts;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.train.RunFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
    private static final String CARD = """
            ---
            license: cc-by-4.0
            ---
            # Penguins

            ## Limits

            ### Out of scope

            Not for **gulls**,
            nor for auks.

            ### Harm

            None.
            """;

    @TempDir
    private Path target;

    private final ProjectFacts project =
            new ProjectFacts("Penguins </title>{script}", "org.example", "penguins", "1.0", "Names a <b>species</b>.");

    @BeforeEach
    void writeBundle() throws IOException {
        Path bundle = target.resolve("bundle");
        RunFixture.write(bundle, 7);
        Files.writeString(bundle.resolve("README.md"), CARD);
        Files.createDirectories(bundle.resolve("figures"));
        Files.writeString(bundle.resolve("figures/a.svg"), "<svg/>");
        Files.write(bundle.resolve(Checksums.FILE), Checksums.of(bundle).bytes());
        Files.writeString(target.resolve("card.html"), "<html></html>");
    }

    @Test
    void aFolderForServersAndOneFileForEverybodyElse() throws IOException {
        Path one = new Demo(target, project).write().orElseThrow();
        assertThat(one).isEqualTo(target.resolve("demo/demo.html"));
        List<String> expected = new ArrayList<>(DemoPage.ASSETS);
        expected.addAll(List.of(".nojekyll", "README.md", "about.json", "card.html", "demo.html", "index.html"));
        SortedFiles.below(target.resolve("bundle")).forEach(name -> expected.add("bundle/" + name));
        assertThat(SortedFiles.below(target.resolve("demo"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void saysWhatTheModelIsWorth() throws IOException {
        new Demo(target, project).write();
        JsonNode about = Json.read(target.resolve("demo/about.json"));
        assertThat(about.path("card").asText()).isEqualTo("card.html");
        assertThat(about.path("outOfScope").asText()).isEqualTo("Not for gulls, nor for auks.");
        assertThat(about.path("id").asText())
                .isEqualTo(Checksums.of(target.resolve("bundle")).id());
        JsonNode quality = about.path("quality");
        assertThat(quality.path("right").asInt()).isEqualTo(7);
        assertThat(quality.path("baseline").asDouble()).isEqualTo(0.5);
        assertThat(quality.path("bins").size()).isEqualTo(2);
        // One slice is small, the other a pair
        assertThat(quality.path("slices").size()).isZero();
    }

    @Test
    void aSpaceOfTheHubShowsTheFolder() throws IOException {
        new Demo(target, project).write();
        assertThat(Files.readString(target.resolve("demo/README.md"))).startsWith("""
                ---
                title: Penguins </title>{script}
                emoji: 🌱
                colorFrom: blue
                colorTo: green
                sdk: static
                app_file: index.html
                pinned: false
                license: cc-by-4.0
                ---

                # Penguins &lt;/title>{script}
                """);
    }

    @Test
    void theOneFileAllowsItsOwnScriptAndNothingElse() throws Exception {
        String page = Files.readString(new Demo(target, project).write().orElseThrow());
        String script = between(page, "<script type=\"module\">", "</script>");
        assertThat(script).doesNotContain("\nimport ", "\nexport ").contains("modules[\"onnx.js\"]");
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(between(page, "Content-Security-Policy\" content=\"", "\""))
                .startsWith("default-src 'none'; script-src 'sha256-"
                        + Base64.getEncoder().encodeToString(sum) + "'; style-src 'sha256-")
                .doesNotContain("connect-src", "unsafe");
        assertThat(page).doesNotContain("src=", "<link rel=\"stylesheet\"", "@import", "url(");
        assertThat(between(page, "<title>", "</title>")).isEqualTo("Penguins &lt;/title&gt;{script}: try it");
        byte[] config = Files.readAllBytes(target.resolve("bundle/config.json"));
        assertThat(Base64.getDecoder().decode(between(page, "data-file=\"bundle/config.json\">", "</script>")))
                .isEqualTo(config);
    }

    @Test
    void everyModuleIsListed() {
        Pattern imported = Pattern.compile("from \"\\./([a-z]+\\.js)\"");
        for (String asset : DemoPage.ASSETS) {
            Matcher names = imported.matcher(DemoPage.asset(asset));
            while (names.find()) {
                assertThat(DemoPage.ASSETS).contains(names.group(1));
            }
        }
    }

    @Test
    void withoutABundleThereIsNothingToTry() throws IOException {
        SortedFiles.delete(target.resolve("bundle"));
        assertThatThrownBy(() -> new Demo(target, project))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        There is no bundle to try
                          where: %s/bundle
                          why:   the page shows a bundle that is complete
                          do:    mvn verify""".formatted(target.getFileName()));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
