package io.github.seedbed.check;

import io.github.seedbed.citation.PomFacts;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.questions.LongForms;
import io.github.seedbed.seeds.SeedsReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bundle that is checked. Nothing in it changes meanwhile: each document is parsed once, for all rules. */
public final class AssembledBundle {
    /** What to say of every fault that lies in the assembled files and not in what they are made of. */
    static final String ASSEMBLE_AGAIN = "change nothing in target/bundle by hand; assemble it again: mvn verify";

    static final String CARD = "README.md";
    static final String CARD_SOURCE = "card/model-card.md";
    static final String DATASHEET = "datasheet.md";
    static final String DATASHEET_SOURCE = "card/datasheet.md";

    private final Path basedir;
    private final Path folder;
    private final PomFacts pom;
    private final Map<String, String> waivers;
    private final Map<String, BundleDocument> documents = new HashMap<>();

    /**
     * Looks at a bundle.
     *
     * @param basedir the project's folder
     * @param folder the bundle
     * @param pom what the POM says
     * @param waivers rule to the reason why it need not hold
     */
    public AssembledBundle(Path basedir, Path folder, PomFacts pom, Map<String, String> waivers) {
        this.basedir = basedir;
        this.folder = folder;
        this.pom = pom;
        this.waivers = new TreeMap<>(waivers);
    }

    Path basedir() {
        return basedir;
    }

    Path folder() {
        return folder;
    }

    PomFacts pom() {
        return pom;
    }

    Map<String, String> waivers() {
        return waivers;
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    Optional<String> text(String name) throws IOException {
        return has(name)
                ? Optional.of(new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** A file of the project; empty if it is missing. */
    String projectText(String name) throws IOException {
        Path file = basedir.resolve(name);
        return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    /** The files of the run: a bundle holds them all. */
    RunFolder run() {
        return new RunFolder(folder);
    }

    /** What other seeds give, where that was tried with this very run: the card tells it too. */
    Optional<SeedsReport> seeds() throws IOException {
        return SeedsReport.of(basedir, new RunFolder(folder.resolveSibling("run")));
    }

    BundleDocument card() throws IOException {
        return document(CARD, CARD_SOURCE);
    }

    BundleDocument datasheet() throws IOException {
        return document(DATASHEET, DATASHEET_SOURCE);
    }

    BundleDocument document(String name, String source) throws IOException {
        BundleDocument known = documents.get(name);
        if (known == null) {
            known = BundleDocument.of(this, name, source);
            documents.put(name, known);
        }
        return known;
    }

    /** The documents in Markdown that are there. */
    List<BundleDocument> documents() throws IOException {
        List<BundleDocument> all = new ArrayList<>();
        if (has(CARD)) {
            all.add(card());
        }
        if (has(DATASHEET)) {
            all.add(datasheet());
        }
        all.addAll(forms());
        return all;
    }

    /** The long forms that are there. */
    List<BundleDocument> forms() throws IOException {
        List<BundleDocument> all = new ArrayList<>();
        for (Map.Entry<String, String> form : LongForms.of(basedir).entrySet()) {
            if (has(form.getKey())) {
                all.add(document(form.getKey(), form.getValue()));
            }
        }
        return all;
    }

    /** Such as {@code target/bundle/README.md}. */
    String shown(String name) {
        return basedir.relativize(folder.resolve(name)).toString().replace('\\', '/');
    }

    Place place(String name) {
        return Place.of(shown(name));
    }
}
