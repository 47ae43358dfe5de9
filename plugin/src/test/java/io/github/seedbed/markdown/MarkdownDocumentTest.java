package io.github.seedbed.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.markdown.MarkdownDocument.Heading;
import io.github.seedbed.markdown.MarkdownDocument.Link;
import org.junit.jupiter.api.Test;

class MarkdownDocumentTest {
    private static final String CARD = """
            ---
            license: mit # ok
            ---
            # A `B`

            See [it](a.md), `# code`. <!-- a
            comment --> ![b](b.svg)

            ```
            ## code

            [no](link.md)
            ```

            Twice
            -----

            ## Twice

            | t |
            |---|
            | [c](c.md) |
            """;

    @Test
    void readsWhatIsNeitherFrontMatterNorCodeNorComment() {
        MarkdownDocument document = MarkdownDocument.of(CARD.replace("\n", "\r\n"));
        assertThat(document.frontMatter()).isEqualTo(3);
        assertThat(document.headings())
                .containsExactly(
                        new Heading(4, CARD.indexOf("# A"), 1, "A \"B\"", "a-b"),
                        new Heading(15, CARD.indexOf("Twice"), 2, "Twice", "twice"),
                        new Heading(18, CARD.indexOf("## Twice"), 2, "Twice", "twice-1"));
        assertThat(document.links()).containsExactly(new Link(6, "a.md"), new Link(7, "b.svg"), new Link(22, "c.md"));
        assertThat(document.code()).containsExactlyInAnyOrder(9, 10, 11, 12, 13);
        assertThat(document.prose()).hasSameSizeAs(document.lines());
        assertThat(String.join("\n", document.prose()).replaceAll(" +", " ").strip())
                .startsWith("# A \n\nSee [it](a.md), . \n ![b](b.svg)\n\n\n\n\n\n\n\nTwice");
    }

    /** Labels and columns of strangers may look like anything. */
    @Test
    void whatIsEscapedOrQuotedIsNoHtml() {
        MarkdownDocument document = MarkdownDocument.of("""
                \\<a href="x"> and `<a href="y">`, &lt;a href="z">
                <img alt="<a href='v'> id=u" src="w.svg">

                    <a href="code">

                <p id="p">
                <a title="src=t" href='s.md'>
                </p>
                """);
        assertThat(document.links()).containsExactly(new Link(2, "w.svg"), new Link(7, "s.md"));
        assertThat(document.hasPlace("p")).isTrue();
        assertThat(document.hasPlace("u")).isFalse();
    }

    @Test
    void aLineOfDashesAloneIsNoFrontMatter() {
        assertThat(MarkdownDocument.of("---\n# A\n").frontMatter()).isZero();
        assertThat(MarkdownDocument.of("").lines()).isEmpty();
        assertThat(MarkdownDocument.of("---\na: 1\n---").frontMatter()).isEqualTo(3);
    }
}
