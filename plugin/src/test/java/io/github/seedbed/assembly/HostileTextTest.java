package io.github.seedbed.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.JavacTask;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Sha256;
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
    private static final int SLOTS = 6;

    private static final List<String> CORPUS = List.of(
            "<script>alert(1)</script>",
            "x <img src=x onerror=alert(1)>",
            "![p](https://evil.example/p.png)",
            "[a](javascript:alert(1))",
            "**bold**",
            "__init__",
            "_emphasis_",
            "`code`",
            "``` ",
            "a\n```\n# Heading\n",
            "a\r\nb",
            "a\u2028b",
            "# heading",
            "## heading ##",
            "> quotation",
            "- item",
            "+ item",
            "* item",
            "1. item",
            "1) item",
            "---",
            "===",
            "***",
            "| a | b |",
            "a|b",
            "a\\|b",
            "\\",
            "\\\\",
            "a\\",
            "\\u000a",
            "\\u0022; x(); //",
            "\"quoted\"",
            "'single'",
            "\"\"\"",
            "it's",
            "&lt;b&gt;",
            "&amp;",
            "&#60;script&#62;",
            "<!-- comment",
            "-->",
            "]]>",
            "<![CDATA[x]]>",
            "<?php x ?>",
            "</text></svg>",
            "</code></pre>",
            "</title>",
            "{body}",
            "{{ x }}",
            "$run.seed",
            "${run.seed}",
            "#set($x = 1)",
            "#[[x]]#",
            "#stop",
            "%n %s",
            "yes",
            "null",
            "~",
            "0x1F",
            "1e3",
            "a: b",
            "a #b",
            "&anchor",
            "*alias",
            "!!python/object:x",
            "@at",
            "{a: 1}",
            "[a, b]",
            "=cmd|'/c calc'!A0",
            "\u202eevil",
            "é\u0301",
            "😀",
            "[x]: https://evil.example",
            "[^1]",
            "::error::x",
            "\u001b[31mred");

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
        assertThat(CORPUS).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        return IntStream.range(0, (CORPUS.size() + SLOTS - 1) / SLOTS);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isTextInEveryDocument(int part) throws Exception {
        Path plain = bundle(folder.resolve("plain"), List.of("l1", "l2", "c1", "c2", "f1", "f2"));
        List<String> values = IntStream.range(0, SLOTS)
                .mapToObj(i -> CORPUS.get((part * SLOTS + i) % CORPUS.size()))
                .toList();
        Path hostile = bundle(folder.resolve("hostile"), values);
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
    }

    private static Path bundle(Path project, List<String> values) throws Exception {
        BundleFolder bundle = ProjectFixture.in(Files.createDirectories(project));
        ObjectMapper json = new ObjectMapper();
        List<String> names = List.of("\"Adelie\"", "\"Gentoo\"", "\"Biscoe\"", "\"Dream\"", "\"mass\"", "\"island\"");
        for (String file : List.of("config.json", "metrics.json", "profile.json", "parity.json")) {
            Path path = project.resolve("target/run").resolve(file);
            String text = Files.readString(path);
            for (int i = 0; i < SLOTS; i++) {
                text = text.replace(names.get(i), json.writeValueAsString(values.get(i)));
            }
            text = text.replaceAll("[0-9a-f]{64}", Sha256.of(csv(values)));
            Files.writeString(path, text);
        }
        Files.writeString(project.resolve("data/penguins.csv"), csv(values));
        bundle.write();
        bundle.writePages();
        return bundle.path();
    }

    private static String csv(List<String> values) {
        StringBuilder csv = new StringBuilder("species," + cell(values.get(4)) + "," + cell(values.get(5)) + "\n");
        for (int i = 0; i < 20; i++) {
            csv.append(cell(values.get(i % 2)))
                    .append(",3000,")
                    .append(cell(values.get(2 + i % 2)))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String cell(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
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
        String source =
                "class A { void a() throws Exception {\n" + snippet.replaceAll("(?m)^import .*;$", "") + "\n} }";
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
