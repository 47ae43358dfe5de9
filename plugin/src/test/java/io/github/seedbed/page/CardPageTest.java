package io.github.seedbed.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.picture.Picture;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardPageTest {
    @Test
    void showsTheTextWithoutFrontMatterAndComments() {
        String page =
                page("---\nlicense: mit\n---\n<!-- for authors -->\n# A <model>\n\nText<!-- aside -->.\n\n## Part\n");
        assertThat(page)
                .contains(
                        "<title>A &lt;model&gt;</title>",
                        "<h1 id=\"section-1\">A &lt;model&gt;</h1>",
                        "<p>Text.</p>",
                        "<li><a href=\"#section-2\">Part</a></li>",
                        "<dt>Version</dt><dd>1 &amp; 2</dd>")
                .doesNotContain("mit", "authors", "aside", "{title}", "{body}");
    }

    @Test
    void isInTheLanguageThatTheCardNamesFirst() {
        assertThat(page("---\nlanguage: [pt-BR, en]\n---\n# Modelo\n"))
                .contains("<html lang=\"pt-BR\">", "<header lang=\"en\">", "<ul lang=\"pt-BR\">");
        assertThat(page("---\nlanguage: de\n---\n# Modell\n")).contains("<html lang=\"de\">");
        assertThat(page("---\nlanguage: multilingual\n---\n# M\n")).contains("<html lang=\"en\">");
        assertThat(page("# M\n")).contains("<html lang=\"en\">");
    }

    @Test
    void letsNoHtmlThrough() {
        String page =
                page("# M\n\n<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> [x](javascript:alert(1))\n");
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "<img", "javascript:");
    }

    @Test
    void putsPicturesInsideAndFetchesNothing() {
        String page = page("![it](figures/one.svg) and ![that](https://example.org/x.png)\n");
        assertThat(page)
                .contains("<svg>drawn</svg></span>", "<a href=\"https://example.org/x.png\">that</a>")
                .doesNotContain("src=");
    }

    @Test
    void makesNoPictureALinkThatRunsAScript() {
        String page = page("![x](javascript:alert(1)) ![y](data:text/html,z) ![z](JaVaScRiPt:alert(2))\n");
        assertThat(page).contains(">x</a>", ">y</a>").doesNotContainIgnoringCase("script:", "data:");
    }

    @Test
    void putsItsPartsInOnce() {
        assertThat(page("# {body}\n\n{title} {facts}\n")).contains("<title>{body}</title>", "<p>{title} {facts}</p>");
    }

    @Test
    void readsNothingThatNestsWithoutEnd() {
        for (String deep : List.of(
                "> ".repeat(50_000) + "x",
                "*a **b ".repeat(20_000) + "* **".repeat(20_000),
                "- ".repeat(50_000) + "x")) {
            assertThatThrownBy(() -> {
                        page("# A\n\n" + deep + "\n");
                        throw new ProblemException(new Problem("read", "", "in its lists or emphases", ""));
                    })
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("lists or emphases");
        }
    }

    @Test
    void letsTablesAndCodeBeScrolledByKeyboard() {
        String page = page("| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |\n\n```java\nx\n```\n");
        assertThat(page)
                .contains("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">\n<table>")
                .contains("aria-label=\"Table, 2\"", "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code 1\">");
    }

    @Test
    void tablesAreNamedAfterTheirSectionAndRowsAfterTheirFirstCell() {
        assertThat(page("# M\n\n## How *good*\n\n| a | b |\n|---|---|\n| x | 0.9 (0.8 to 1) |\n"))
                .contains("aria-label=\"Table: How good\">\n<table>\n<caption>a, b</caption>")
                .contains(
                        "<th scope=\"col\">a</th>", "<th scope=\"row\">x</th>\n<td>0.9&nbsp;(0.8&nbsp;to&nbsp;1)</td>");
    }

    @Test
    void aDatasheetSaysThatItIsOne() {
        assertThat(CardPage.of(new CardPage.Kind("Datasheet", "datasheet.md"), "Text\n", Map.of(), List.of()))
                .contains(
                        "<title>Datasheet</title>", "<p class=\"kind\">Datasheet</p>", "href=\"bundle/datasheet.md\"");
    }

    @Test
    void linksIntoTheBundle() {
        assertThat(page("[d](datasheet.md) [s](#part) [h](https://example.org)\n"))
                .contains("href=\"bundle/datasheet.md\"", "href=\"#part\"", "href=\"https://example.org\"");
    }

    private static String page(String markdown) {
        return CardPage.of(
                new CardPage.Kind("Model card", "README.md"),
                markdown,
                Map.of("Version", "1 & 2"),
                List.of(new Picture("one", "it", "<svg>drawn</svg>\n")));
    }
}
