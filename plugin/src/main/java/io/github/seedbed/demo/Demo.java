package io.github.seedbed.demo;

import io.github.seedbed.card.ProjectFacts;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.files.ReplacedFolder;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.yaml.YamlWriter;
import io.github.seedbed.markdown.FrontMatter;
import io.github.seedbed.markdown.MarkdownDocument;
import io.github.seedbed.markdown.MarkdownDocument.Heading;
import io.github.seedbed.markdown.MarkdownText;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A bundle with a page on which people try its model: {@code index.html} with the bundle below {@code bundle}, for any
 * server of files, and {@code demo.html}, which holds everything and is opened as it is.
 */
public final class Demo {
    /** A larger model makes a file that mail and browsers do not like; the folder has no such limit. */
    private static final long MOST_IN_ONE_FILE = 8L << 20;

    private static final String BUNDLE = "bundle/";
    private static final String ABOUT = "about.json";
    private static final String CARD = "card.html";

    private final Path target;
    private final RunFolder bundle;
    private final ProjectFacts project;

    /**
     * Takes the bundle of a project.
     *
     * @param target the project's {@code target}, in which {@code verify} left bundle and card
     * @param project what its POM says
     * @throws ProblemException if there is no bundle
     */
    public Demo(Path target, ProjectFacts project) {
        this.target = target;
        this.bundle = new RunFolder(target.resolve("bundle"));
        this.project = project;
        if (!bundle.isComplete() || !Files.isRegularFile(bundle.path().resolve(Checksums.FILE))) {
            throw new ProblemException(new Problem(
                    "There is no bundle to try",
                    bundle.shown(),
                    "the page shows a bundle that is complete",
                    "mvn verify"));
        }
    }

    /**
     * Writes {@code target/demo}, whole or not at all.
     *
     * @return the page that is one file; absent if the bundle is too large for one
     * @throws IOException if a file cannot be read or written
     */
    public Optional<Path> write() throws IOException {
        Path place = target.resolve("demo");
        boolean hasCard = Files.isRegularFile(target.resolve(CARD));
        Map<String, byte[]> read = files();
        boolean small = read.values().stream().mapToLong(bytes -> bytes.length).sum() <= MOST_IN_ONE_FILE;
        try (ReplacedFolder folder = ReplacedFolder.at(place)) {
            Path draft = folder.draft();
            for (String name : SortedFiles.below(bundle.path())) {
                Path copy = draft.resolve(BUNDLE + name);
                Files.createDirectories(copy.getParent());
                Files.copy(bundle.path().resolve(name), copy);
            }
            for (String asset : DemoPage.ASSETS) {
                write(draft.resolve(asset), DemoPage.asset(asset));
            }
            if (hasCard) {
                Files.copy(target.resolve(CARD), draft.resolve(CARD));
            }
            Files.write(draft.resolve(ABOUT), about(hasCard ? Optional.of(CARD) : Optional.empty()));
            write(draft.resolve("index.html"), DemoPage.linked(project.name(), project.description()));
            write(draft.resolve("README.md"), readme());
            // GitHub Pages would leave out files that Jekyll does not like
            write(draft.resolve(".nojekyll"), "");
            if (small) {
                read.put(ABOUT, about(Optional.empty()));
                write(draft.resolve("demo.html"), DemoPage.whole(project.name(), project.description(), read));
            }
            folder.commit();
        }
        return small ? Optional.of(place.resolve("demo.html")) : Optional.empty();
    }

    /** What the page reads of the bundle. */
    private Map<String, byte[]> files() throws IOException {
        List<String> names =
                new ArrayList<>(List.of(RunFolder.CONFIG, RunFolder.ONNX, RunFolder.PARITY, RunFolder.PROFILE));
        if (bundle.config().features().stream().anyMatch(InputConfig::text)) {
            names.add(Vocabulary.FILE);
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(BUNDLE + name, Files.readAllBytes(bundle.path().resolve(name)));
        }
        return files;
    }

    private byte[] about(Optional<String> card) throws IOException {
        return Json.write(new About(
                project.name(), project.version(), bundle.checksums().id(), card, outOfScope(), Quality.of(bundle)));
    }

    private String cardText() throws IOException {
        Path card = bundle.path().resolve("README.md");
        return Files.exists(card) ? new String(Files.readAllBytes(card), StandardCharsets.UTF_8) : "";
    }

    /** What stands in the card below the heading of that name. */
    private Optional<String> outOfScope() throws IOException {
        MarkdownDocument card = MarkdownDocument.of(cardText());
        List<Heading> headings = card.headings();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).text().matches("(?i).*\\bout[ -]of[ -]scope\\b.*")) {
                int end = i + 1 < headings.size()
                        ? headings.get(i + 1).line() - 1
                        : card.lines().size();
                String below =
                        String.join("\n", card.lines().subList(headings.get(i).line(), end));
                return Optional.of(MarkdownDocument.of(below).plain()).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** What a Space of the Hub reads: its kind, and what to show of it. */
    private String readme() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", project.name());
        fields.put("emoji", "🌱");
        fields.put("colorFrom", "blue");
        fields.put("colorTo", "green");
        fields.put("sdk", "static");
        fields.put("app_file", "index.html");
        fields.put("pinned", false);
        Optional.ofNullable(FrontMatter.shown(cardText()).get("Licence"))
                .ifPresent(licence -> fields.put("license", licence));
        return "---\n" + YamlWriter.text(fields) + "\n---\n\n# " + MarkdownText.inline(project.name()) + "\n\n"
                + MarkdownText.paragraph(project.description())
                + "\n\n`index.html` is a page on which the model below `bundle` is tried. It computes everything in the browser"
                + " and sends nothing. It was made by `mvn seedbed:demo`.\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
