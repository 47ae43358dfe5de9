package io.github.seedbed.markdown;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A document in Markdown: CommonMark with tables, below front matter in YAML that it may have. */
public final class MarkdownDocument {
    /** What belongs to the language beyond CommonMark: a renderer of {@link #root()} needs the same. */
    public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(-->|\\z)");

    private static final Pattern TAG = Pattern.compile("(?s)<[A-Za-z](?:\"[^\"]*+\"|'[^']*+'|[^<>\"'])*+>");

    /** One after the other: what looks like an attribute within the value of another is none. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s([\\w:-]+)\\s*=\\s*(\"[^\"]*+\"|'[^']*+'|[^\\s\"'>]++)");

    private final String body;
    private final List<String> lines;
    private final int frontMatter;
    private final Node root;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<SourceSpan> inlineCode = new ArrayList<>();
    private final Set<Integer> code = new HashSet<>();

    /**
     * A heading.
     *
     * @param line counted from 1
     * @param start its position in the document with LF line ends, counted from 0
     * @param level 1 to 6
     * @param text without markup
     * @param anchor as GitHub and the Hub name it; equal ones are numbered
     */
    public record Heading(int line, int start, int level, String text, String anchor) {}

    /**
     * A link or a picture.
     *
     * @param line counted from 1
     * @param address as it stands there
     */
    public record Link(int line, String address) {}

    private MarkdownDocument(String text) {
        lines = text.lines().toList();
        frontMatter = FrontMatter.length(lines);
        int end = lines.stream()
                .limit(frontMatter)
                .mapToInt(line -> line.length() + 1)
                .sum();
        // Blank, so that all below keeps its line and its position
        body = text.substring(0, Math.min(end, text.length())).replaceAll("[^\n]", " ")
                + text.substring(Math.min(end, text.length()));
        root = PARSER.parse(body);
        root.accept(new Visitor());
    }

    /** Where HTML leads, and where a link can lead to. */
    private void html(String html, int firstLine) {
        String visible =
                COMMENT.matcher(html).replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
        Matcher tag = TAG.matcher(visible);
        while (tag.find()) {
            int line = firstLine
                    + (int) visible.substring(0, tag.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            Matcher attribute = ATTRIBUTE.matcher(tag.group());
            while (attribute.find()) {
                String value = attribute.group(2).replaceAll("^[\"']|[\"']$", "");
                switch (attribute.group(1).toLowerCase(Locale.ROOT)) {
                    case "href", "src" -> links.add(new Link(line, value.replace("&amp;", "&")));
                    case "srcset" ->
                        Pattern.compile(",\\s+")
                                .splitAsStream(value.strip())
                                .map(one -> one.strip().replaceFirst("\\s.*", ""))
                                .forEach(one -> links.add(new Link(line, one)));
                    case "id", "name" -> ids.add(value);
                    default -> {} // leads nowhere
                }
            }
        }
    }

    /**
     * Reads a document.
     *
     * @param text with line ends of any system
     */
    public static MarkdownDocument of(String text) {
        return shallow(() -> new MarkdownDocument(text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    /**
     * Reads or renders a document whose parts lie in each other: thousands of quotations or emphases were written to do
     * harm, for readers go down by recursion.
     *
     * @param work on the document
     * @param <T> what it gives
     * @throws ProblemException if it nests too deep
     */
    public static <T> T shallow(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new ProblemException(
                    new Problem(
                            "The document cannot be read",
                            "",
                            "its quotations, lists or emphases lie in each other by the thousand",
                            "write it flatter"),
                    e);
        }
    }

    /** Returns the lines, front matter included. */
    public List<String> lines() {
        return lines;
    }

    /** Returns how many lines the front matter takes with the two that enclose it; 0 if there is none. */
    public int frontMatter() {
        return frontMatter;
    }

    /** Returns the parsed document without its front matter. */
    public Node root() {
        return root;
    }

    /** Returns the headings in their order. */
    public List<Heading> headings() {
        return headings;
    }

    /** Returns the links and pictures in their order. */
    public List<Link> links() {
        return links;
    }

    /** Returns whether a link can lead to a place in the document: a heading, or an element in HTML. */
    public boolean hasPlace(String anchor) {
        return ids.contains(anchor)
                || headings.stream().anyMatch(heading -> heading.anchor().equals(anchor));
    }

    /** Returns the lines of fenced code, fences included, each counted from 1. */
    public Set<Integer> code() {
        return code;
    }

    /** Returns as many lines as the document has, with spaces for front matter, code and comments. */
    public List<String> prose() {
        char[] text = body.toCharArray();
        inlineCode.forEach(
                span -> Arrays.fill(text, span.getInputIndex(), span.getInputIndex() + span.getLength(), ' '));
        String[] prose = new String(text).split("\n", -1);
        code.forEach(line -> prose[line - 1] = "");
        return COMMENT.matcher(String.join("\n", prose))
                .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "))
                .lines()
                .toList();
    }

    /** Returns its paragraphs and lists as plain text on one line, without tables, code and pictures. */
    public String plain() {
        List<String> parts = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                if (!(paragraph.getFirstChild() instanceof Image)) {
                    parts.add(TEXT.render(paragraph).strip().replaceAll("\\s+", " "));
                }
            }
        });
        return String.join(" ", parts);
    }

    /** Collects what the document holds. */
    private final class Visitor extends AbstractVisitor {
        private final Set<String> anchors = new HashSet<>();

        @Override
        public void visit(org.commonmark.node.Heading heading) {
            String text = HeadingText.of(heading);
            SourceSpan first = heading.getSourceSpans().get(0);
            headings.add(new Heading(
                    first.getLineIndex() + 1, first.getInputIndex(), heading.getLevel(), text, anchor(text)));
            visitChildren(heading);
        }

        private String anchor(String text) {
            String slug = text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                    .replace(' ', '-');
            String anchor = slug;
            for (int i = 1; !anchors.add(anchor); i++) {
                anchor = slug + "-" + i;
            }
            return anchor;
        }

        @Override
        public void visit(org.commonmark.node.Link link) {
            add(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            add(image, image.getDestination());
        }

        private void add(Node node, String address) {
            links.add(new Link(node.getSourceSpans().get(0).getLineIndex() + 1, address));
            visitChildren(node);
        }

        @Override
        public void visit(Code code) {
            inlineCode.addAll(code.getSourceSpans());
        }

        @Override
        public void visit(HtmlInline html) {
            html(html.getLiteral(), html.getSourceSpans().get(0).getLineIndex() + 1);
        }

        @Override
        public void visit(HtmlBlock html) {
            html(html.getLiteral(), html.getSourceSpans().get(0).getLineIndex() + 1);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            // A blank line within has no span of its own
            List<SourceSpan> spans = block.getSourceSpans();
            for (int i = spans.get(0).getLineIndex();
                    i <= spans.get(spans.size() - 1).getLineIndex();
                    i++) {
                code.add(i + 1);
            }
        }
    }
}
