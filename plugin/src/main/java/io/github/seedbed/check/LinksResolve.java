package io.github.seedbed.check;

import io.github.seedbed.markdown.MarkdownDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every link and picture leads somewhere: into the bundle, to a heading, or to an address that could be one. */
final class LinksResolve extends Rule {
    /** Not what stands right behind a word or another bracket: {@code x[0][1]}, {@code [1][2][3]}. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\p{N}_)\\]])\\[([^\\[\\]]+)]\\[([^\\[\\]]+)](?!\\[)");

    /** How works are cited, one after the other: {@code [1][2]}, {@code [Smith 2020][@jones]}. */
    private static final Pattern CITED = Pattern.compile("[0-9,;–\\s-]+|.*\\b(?:19|20)[0-9]{2}[a-z]?\\b.*|[@^].*");

    /** What Markdown shows as it stands, since an address ends at a space. */
    private static final Pattern UNREAD = Pattern.compile("]\\(((?:https?|mailto):[^()\\s<>]*\\s[^()\"'<>]*)\\)");

    private static final Pattern UNWRITTEN = Pattern.compile("[ |{}^`\\\\\"<>]");

    /** A name with a point, in any alphabet: Java's own knows neither an underscore nor an umlaut in it. */
    private static final Pattern HOST =
            Pattern.compile("(?:[^@]*@)?[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+\\.?(?::[0-9]+)?");

    /** They lead to the top of any page. */
    private static final List<String> TOP = List.of("", "top");

    private static final Set<String> SCHEMES = new TreeSet<>(List.of("http", "https"));

    LinksResolve() {
        super("Links and pictures lead somewhere");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (BundleDocument document : bundle.documents()) {
            for (MarkdownDocument.Link link : document.markdown().links()) {
                fault(bundle, document, link.address())
                        .ifPresent(why -> findings.add(finding(document, link.line(), link.address(), why)));
            }
            findings.addAll(undefined(document));
        }
        return findings;
    }

    private Finding finding(BundleDocument document, int line, String address, String why) {
        return Finding.of(
                this,
                document.place(line, address),
                "A link leads nowhere",
                "\"" + address + "\" " + why,
                "correct it in " + document.source() + ", or remove the link");
    }

    private static Optional<String> fault(AssembledBundle bundle, BundleDocument document, String address)
            throws IOException {
        if (address.isBlank()) {
            return Optional.of("is empty");
        }
        URI uri;
        try {
            uri = new URI(asBrowsersSendIt(address));
        } catch (URISyntaxException e) {
            return Optional.of("is not a valid address: " + e.getReason());
        }
        if (uri.isAbsolute() || uri.getRawAuthority() != null) {
            return remote(uri);
        }
        return local(bundle, document, uri);
    }

    /** Browsers write in percent what a URI cannot hold, but leave a path of Windows alone. */
    private static String asBrowsersSendIt(String address) {
        return address.matches("[A-Za-z]:\\\\.*")
                ? address
                : UNWRITTEN
                        .matcher(address)
                        .replaceAll(sign -> String.format(
                                Locale.ROOT, "%%%02X", (int) sign.group().charAt(0)));
    }

    /** Only by its form: a build asks no server. */
    private static Optional<String> remote(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (scheme.equals("mailto")) {
            return uri.getRawSchemeSpecificPart().matches("[^\\s?]+@[^\\s?]+\\.[^\\s?]+(?:\\?.*)?")
                    ? Optional.empty()
                    : Optional.of("is not an email address");
        }
        if (!SCHEMES.contains(scheme)) {
            return Optional.of("begins with neither https: nor http: nor mailto:");
        }
        boolean named = HOST.matcher(String.valueOf(uri.getRawAuthority())).matches();
        return named ? Optional.empty() : Optional.of("names no host such as example.org");
    }

    private static Optional<String> local(AssembledBundle bundle, BundleDocument document, URI uri) throws IOException {
        String path = uri.getPath().isEmpty() ? "" : fromTop(document, uri.getPath());
        if (path.startsWith("/") || path.startsWith("..")) {
            return Optional.of("leads out of the bundle");
        }
        if (!path.isEmpty()
                && !bundle.has(path)
                && !Files.isDirectory(bundle.folder().resolve(path))) {
            return Optional.of("is not a file of the bundle");
        }
        String anchor = uri.getFragment();
        if (anchor == null) {
            return Optional.empty();
        }
        if (path.isEmpty() && TOP.contains(anchor)) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            return document.markdown().hasPlace(anchor)
                    ? Optional.empty()
                    : Optional.of("is not a heading of this document");
        }
        boolean there = !path.endsWith(".md")
                || BundleDocument.of(bundle, path, path).markdown().hasPlace(anchor);
        return there ? Optional.empty() : Optional.of("names no heading of " + path);
    }

    /** The way from the bundle's top: a link in {@code forms/reforms.md} counts from the folder {@code forms}. */
    private static String fromTop(BundleDocument document, String path) {
        Path folder = Path.of(document.name()).resolveSibling(path);
        return path.startsWith("/") ? path : folder.normalize().toString().replace('\\', '/');
    }

    /** "[text][name]" whose name is explained nowhere: Markdown leaves it as it stands. */
    private List<Finding> undefined(BundleDocument document) {
        List<String> prose = document.markdown().prose();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            Matcher unread = UNREAD.matcher(prose.get(i));
            while (unread.find()) {
                findings.add(finding(document, i + 1, unread.group(1), "holds a space, where an address ends"));
            }
            Matcher matcher = REFERENCE.matcher(prose.get(i));
            while (matcher.find()) {
                String name = matcher.group(2);
                String definition = "(?i)\\s{0,3}\\[" + Pattern.quote(name) + "]:.*";
                boolean cited = CITED.matcher(name).matches()
                        && CITED.matcher(matcher.group(1)).matches();
                if (!cited && prose.stream().noneMatch(line -> line.matches(definition))) {
                    findings.add(finding(
                            document, i + 1, matcher.group(), "refers to [" + name + "], which no line explains"));
                }
            }
        }
        return findings;
    }
}
