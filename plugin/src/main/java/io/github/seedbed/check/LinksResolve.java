package io.github.seedbed.check;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Every link and picture leads somewhere: into the bundle, to a heading, or to an address that could be one. */
final class LinksResolve implements Rule {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private static final Pattern REFERENCE = Pattern.compile("\\[[^\\[\\]]+]\\[([^\\[\\]]+)]");
    private static final Set<String> SCHEMES = new TreeSet<>(List.of("http", "https"));

    @Override
    public String demand() {
        return "Links and pictures lead somewhere";
    }

    @Override
    public List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Document document : bundle.documents()) {
            Targets targets = Targets.of(document);
            for (Target target : targets.found) {
                fault(bundle, document, targets, target.address)
                        .ifPresent(why -> findings.add(finding(document, target.line, target.address, why)));
            }
            findings.addAll(undefined(document));
        }
        return findings;
    }

    private Finding finding(Document document, int line, String address, String why) {
        return Finding.of(
                this,
                document.place(line, address),
                "A link leads nowhere",
                "«" + address + "» " + why,
                "correct it in " + document.source() + ", or remove the link");
    }

    private static Optional<String> fault(AssembledBundle bundle, Document document, Targets own, String address)
            throws IOException {
        if (address.isBlank()) {
            return Optional.of("is empty");
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of("is no valid address: " + e.getReason());
        }
        if (uri.isAbsolute() || uri.getRawAuthority() != null) {
            return remote(uri);
        }
        return local(bundle, document, own, uri);
    }

    /** Only by its form: a build asks no server. */
    private static Optional<String> remote(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (scheme.equals("mailto")) {
            return uri.getSchemeSpecificPart().matches("\\S+@\\S+\\.\\S+")
                    ? Optional.empty()
                    : Optional.of("is no mail address");
        }
        if (!SCHEMES.contains(scheme)) {
            return Optional.of("begins with neither https: nor http: nor mailto:");
        }
        boolean named = uri.getHost() != null && uri.getHost().contains(".");
        return named ? Optional.empty() : Optional.of("names no host such as example.org");
    }

    private static Optional<String> local(AssembledBundle bundle, Document document, Targets own, URI uri)
            throws IOException {
        String path = uri.getPath().isEmpty() ? "" : fromTop(document, uri.getPath());
        if (path.startsWith("/") || path.startsWith("..")) {
            return Optional.of("leads out of the bundle");
        }
        if (!path.isEmpty() && !bundle.has(path)) {
            return Optional.of("is no file of the bundle");
        }
        String anchor = uri.getFragment();
        if (anchor == null) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            return own.anchors.contains(anchor) ? Optional.empty() : Optional.of("is no heading of this document");
        }
        boolean there = !path.endsWith(".md")
                || Targets.of(Document.of(bundle, path, path)).anchors.contains(anchor);
        return there ? Optional.empty() : Optional.of("names no heading of " + path);
    }

    /** The way from the bundle's top: a link in {@code forms/reforms.md} counts from the folder {@code forms}. */
    private static String fromTop(Document document, String path) {
        Path folder = Path.of(document.name()).resolveSibling(path);
        return path.startsWith("/") ? path : folder.normalize().toString().replace('\\', '/');
    }

    /** «[text][name]» whose name is explained nowhere: Markdown leaves it as it stands. */
    private List<Finding> undefined(Document document) {
        List<String> prose = Prose.of(document);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            Matcher matcher = REFERENCE.matcher(prose.get(i));
            while (matcher.find()) {
                String definition = "(?i)\\s{0,3}\\[" + Pattern.quote(matcher.group(1)) + "]:.*";
                if (prose.stream().noneMatch(line -> line.matches(definition))) {
                    findings.add(finding(
                            document,
                            i + 1,
                            matcher.group(),
                            "refers to [" + matcher.group(1) + "], which no line explains"));
                }
            }
        }
        return findings;
    }

    /** Where a link goes. */
    private record Target(int line, String address) {}

    /** The links and the headings of a document. */
    private static final class Targets extends AbstractVisitor {
        private final List<Target> found = new ArrayList<>();
        private final Set<String> anchors = new TreeSet<>();

        static Targets of(Document document) {
            Targets targets = new Targets();
            List<String> lines = new ArrayList<>(document.lines());
            int end = lines.isEmpty() || !lines.get(0).equals("---")
                    ? -1
                    : lines.subList(1, lines.size()).indexOf("---");
            for (int i = 0; i <= end + 1 && end >= 0; i++) {
                lines.set(i, "");
            }
            PARSER.parse(String.join("\n", lines)).accept(targets);
            return targets;
        }

        @Override
        public void visit(Link link) {
            add(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            add(image, image.getDestination());
        }

        private void add(Node node, String address) {
            int line = node.getSourceSpans().isEmpty()
                    ? 1
                    : node.getSourceSpans().get(0).getLineIndex() + 1;
            found.add(new Target(line, address));
            visitChildren(node);
        }

        /** As GitHub and the Hub name headings; equal ones are numbered. */
        @Override
        public void visit(Heading heading) {
            String slug = TEXT.render(heading)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                    .replace(' ', '-');
            String anchor = slug;
            for (int i = 1; !anchors.add(anchor); i++) {
                anchor = slug + "-" + i;
            }
            visitChildren(heading);
        }
    }
}
