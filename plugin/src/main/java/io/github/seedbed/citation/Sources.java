package io.github.seedbed.citation;

import io.github.seedbed.markdown.MarkdownText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a reader of the card finds the rest: source code, paper, home page, and a copy of the bundle. */
final class Sources {
    private static final Pattern HUB = Pattern.compile("https://huggingface\\.co/(?:datasets/)?([\\w.-]+/[\\w.-]+)/?");

    /** Of a POM anything may come. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

    private final Citation citation;

    Sources(Citation citation) {
        this.citation = citation;
    }

    /** For {@code $citation.…}. */
    Map<String, String> values() {
        Optional<String> hub = hub(citation.file().work().text("repository-artifact"));
        return new TreeMap<>(Map.of(
                "sources",
                list(),
                "pythonPackages",
                "numpy onnxruntime" + (hub.isPresent() ? " huggingface_hub" : ""),
                "pythonFolder",
                hub.map(name -> "import huggingface_hub\n\nfolder = huggingface_hub.snapshot_download(\"" + name
                                + "\")")
                        .orElse("folder = \".\"  # the one of this card")));
    }

    /** The name of a repository of the Hub, such as {@code alice/penguins}, from its address. */
    static Optional<String> hub(String address) {
        Matcher name = HUB.matcher(address);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private String list() {
        CitationFile.Work work = citation.file().work();
        return String.join(
                "\n",
                Stream.of(
                                line("Source code", citation.repository()),
                                citation.file().preferred().map(this::paper).orElse(""),
                                line("Home page", work.text("url")),
                                line("Published bundle", work.text("repository-artifact")))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private String paper(CitationFile.Work paper) {
        String title = MarkdownText.inline(paper.text("title"));
        return "- Paper: "
                + paper.address().map(address -> title + ", <" + address + ">").orElse(title);
    }

    private static String line(String what, String address) {
        return !ADDRESS.matcher(address).matches() ? "" : "- " + what + ": <" + address + ">";
    }
}
