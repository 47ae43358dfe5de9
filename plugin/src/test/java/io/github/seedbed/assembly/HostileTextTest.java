package io.github.seedbed.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.JavacTask;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.markdown.MarkdownDocument;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/**
 * Labels, categories, columns and titles that would do something in a document, in every document of a bundle, each
 * read back by a parser of its format: they are there as text, and nothing else has changed.
 */
class HostileTextTest {
    private static final Set<String> TAGS = new TreeSet<>(Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "p",
            "dl",
            "div",
            "dt",
            "dd",
            "nav",
            "ul",
            "ol",
            "li",
            "a",
            "main",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "pre",
            "code",
            "strong",
            "em",
            "blockquote",
            "br",
            "caption",
            "span",
            "hr",
            "svg",
            "g",
            "rect",
            "text",
            "tspan",
            "line",
            "path",
            "circle",
            "polyline",
            "polygon",
            "desc",
            "defs",
            "use"));

    @TempDir
    private Path folder;

    static IntStream parts() {
        assertThat(HostileTexts.CORPUS).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        return IntStream.range(0, HostileTexts.PARTS);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isTextInEveryDocument(int part) throws Exception {
        Path plain = HostileTexts.bundle(folder.resolve("plain"), HostileTexts.PLAIN);
        List<String> values = HostileTexts.part(part);
        Path hostile = HostileTexts.bundle(folder.resolve("hostile"), values);
        assertThat(SortedFiles.below(hostile)).isEqualTo(SortedFiles.below(plain));
        for (String name : List.of("README.md", "datasheet.md")) {
            markdown(Files.readString(plain.resolve(name)), Files.readString(hostile.resolve(name)), values, name);
        }
        for (String name : SortedFiles.below(hostile)) {
            String text = Files.readString(hostile.resolve(name), StandardCharsets.ISO_8859_1);
            if (name.endsWith(".json")) {
                new ObjectMapper().readTree(Files.readAllBytes(hostile.resolve(name)));
            } else if (name.endsWith(".svg")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(Files.readString(hostile.resolve(name)))));
                assertThat(tags(text)).as(name).isEqualTo(tags(Files.readString(plain.resolve(name))));
            }
        }
        assertThat(tags(Files.readString(hostile.resolveSibling("card.html")))).isSubsetOf(TAGS);
        JsonNode config =
                new ObjectMapper().readTree(hostile.resolve("config.json").toFile());
        assertThat(config.at("/labels/0").asText()).isEqualTo(values.get(0));
        sarif(HostileTexts.sarif(folder.resolve("hostile")));
    }

    /** The texts of SARIF may hold links (3.11.6), places are references (RFC 3986). */
    private static void sarif(byte[] hostile) throws Exception {
        JsonNode actual = new ObjectMapper().readTree(hostile).at("/runs/0/results");
        assertThat(actual).isNotEmpty();
        for (JsonNode result : actual) {
            assertThat(result.at("/message/text").asText())
                    .isNotEmpty()
                    .doesNotContain("](")
                    .doesNotContainPattern("[\\p{Cntrl}\u202e&&[^\n\t]]");
            URI uri = new URI(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asText());
            assertThat(uri.isAbsolute() || uri.getPath().contains("..")).isFalse();
        }
    }

    private static void markdown(String plain, String hostile, List<String> values, String name) throws Exception {
        MarkdownDocument expected = MarkdownDocument.of(plain);
        MarkdownDocument actual = MarkdownDocument.of(hostile);
        assertThat(actual.headings())
                .extracting(MarkdownDocument.Heading::text)
                .as(name)
                .isEqualTo(expected.headings().stream()
                        .map(MarkdownDocument.Heading::text)
                        .toList());
        Seen seen = Seen.in(actual.root());
        assertThat(seen.active).as(name).isEqualTo(Seen.in(expected.root()).active);
        String text = flat(TextContentRenderer.builder().build().render(actual.root()));
        for (String value : values.subList(0, name.equals("README.md") ? 6 : 2)) {
            assertThat(text).as("%s in %s", value, name).contains(flat(value));
        }
        String front = hostile.startsWith("---") ? hostile.substring(4, hostile.indexOf("\n---\n")) : "a: b";
        YamlText yaml = YamlText.of(front);
        if (name.equals("README.md")) {
            assertThat(yaml.fields().toString()).contains(values.get(0));
            java(seen.java);
        }
    }

    /** Without signs of layout, which a renderer of text may change. */
    private static String flat(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\u2028\u2029]+", " ").strip();
    }

    private static void java(String snippet) throws Exception {
        String source = snippet.contains("public class ")
                ? snippet
                : "class A { void a() throws Exception {\n" + snippet.replaceAll("(?m)^import .*;$", "") + "\n} }";
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return source;
            }
        };
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, List.of(), null, List.of(file));
        task.parse();
        assertThat(problems.getDiagnostics()).as(source).isEmpty();
    }

    private static Set<String> tags(String html) {
        return new TreeSet<>(Pattern.compile("<([A-Za-z][\\w:-]*)")
                .matcher(html.replaceAll("(?s)<style>.*?</style>", ""))
                .results()
                .map((MatchResult tag) -> tag.group(1))
                .toList());
    }

    /** What does something in a document: its links, pictures and HTML; and the example in Java. */
    private static final class Seen extends AbstractVisitor {
        private final List<String> active = new ArrayList<>();
        private String java = "";

        static Seen in(Node root) {
            Seen seen = new Seen();
            root.accept(seen);
            return seen;
        }

        @Override
        public void visit(Link link) {
            active.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            active.add(image.getDestination());
        }

        @Override
        public void visit(HtmlBlock html) {
            active.add(html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            active.add(html.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            active.add(code.getInfo());
            java = code.getInfo().equals("java") ? code.getLiteral() : java;
        }
    }
}
