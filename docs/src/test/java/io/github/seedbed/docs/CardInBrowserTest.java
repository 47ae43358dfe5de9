package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code target/card.html} and {@code target/check.html} in Chromium: accessible in light and in dark, and no wider
 * than a phone. The check is that of a card with faults, so that there is something to read.
 */
@Tag("full")
class CardInBrowserTest {
    private static final int PHONE = 390;

    /** Rules that axe looked at: fewer, and it saw no page. */
    private static final int FEW = 15;

    /** Best practices included: axe finds landmarks and headings with them. */
    private static final String AXE = """
            <script src="node_modules/axe-core/axe.min.js"></script>
            <script>
            axe.run().then(result => {
              const found = result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html));
              document.body.setAttribute("data-found", found.join(" | "));
              document.body.setAttribute("data-passed", result.passes.length);
            });
            </script>
            """;

    @Test
    void axeFindsNothing() throws Exception {
        Path folder = Workspace.empty("axe");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
        Tools.npm(folder, "install", "--no-audit", "--no-fund", "axe-core@4.14.0");
        for (String page : List.of(card(), check())) {
            for (String scheme : List.of("light", "dark")) {
                String dom = Browser.dom(folder, scheme, page.replace("</body>", AXE + "</body>"));
                assertThat(attribute(dom, "data-found")).as(scheme).isEmpty();
                assertThat(Integer.parseInt(attribute(dom, "data-passed"))).isGreaterThan(FEW);
            }
        }
        // It does look: a fault is found
        String faulty = card().replace("<html lang=\"en\">", "<html>").replace("</body>", AXE + "</body>");
        assertThat(attribute(Browser.dom(folder, "light", faulty), "data-found"))
                .startsWith("html-has-lang");
    }

    @Test
    void fitsAPhone() throws Exception {
        Path folder = Workspace.empty("phone");
        Files.writeString(folder.resolve("card.html"), card());
        Files.writeString(folder.resolve("check.html"), check());
        for (String page : List.of("card", "check")) {
            assertThat(width(folder, page)).as(page).isEqualTo(String.valueOf(PHONE));
        }
    }

    private static String width(Path folder, String page) throws Exception {
        return attribute(Browser.dom(folder, "light", """
                <!DOCTYPE html><html lang="en"><body><iframe src="%s.html" style="width:%dpx;height:800px;border:0"></iframe>
                <script>
                const frame = document.querySelector("iframe");
                frame.onload = () => document.body.setAttribute(
                    "data-width", frame.contentDocument.documentElement.scrollWidth);
                </script></body></html>
                """.formatted(page, PHONE)), "data-width");
    }

    @Test
    void fetchesNothing() throws IOException {
        assertThat(card()).doesNotContain("<script", "src=", "@import", "url(").contains("<svg", "<h1");
    }

    private String check() throws IOException {
        return Files.readString(Pages.check());
    }

    private String card() throws IOException {
        return Files.readString(Pages.card());
    }

    private static String attribute(String dom, String name) {
        Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(dom);
        assertThat(matcher.find()).as(dom).isTrue();
        return matcher.group(1);
    }
}
