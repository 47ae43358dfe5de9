package io.github.seedbed.assembly;

import io.github.seedbed.bom.BomFacts;
import io.github.seedbed.bom.CardAnswers;
import io.github.seedbed.bom.MlBom;
import io.github.seedbed.card.CardTemplate;
import io.github.seedbed.card.CardValues;
import io.github.seedbed.card.ProjectFacts;
import io.github.seedbed.citation.Citation;
import io.github.seedbed.citation.CitationFile;
import io.github.seedbed.citation.PomFacts;
import io.github.seedbed.datasheet.Croissant;
import io.github.seedbed.datasheet.DataSource;
import io.github.seedbed.datasheet.DatasheetFacts;
import io.github.seedbed.datasheet.LabelMedians;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.image.ReproducedImage;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.files.ReplacedFolder;
import io.github.seedbed.internal.files.StoredZip;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.Provenance;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.markdown.FrontMatter;
import io.github.seedbed.markdown.MarkdownDocument;
import io.github.seedbed.picture.Picture;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.questions.LongForms;
import io.github.seedbed.questions.ProjectDocuments;
import io.github.seedbed.questions.Questions;
import io.github.seedbed.questions.Reviewed;
import io.github.seedbed.seeds.SeedsReport;
import io.github.seedbed.train.Platform;
import io.github.seedbed.train.TrainingRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Assembles {@code target/bundle}, whole or not at all. */
public final class BundleFolder {
    /** Where each document of the bundle comes from. */
    private static final Map<String, String> RENDERED =
            new TreeMap<>(Map.of("README.md", "card/model-card.md", "datasheet.md", "card/datasheet.md"));

    private static final List<String> COPIED = List.of("CITATION.cff", "LICENSE");

    /** What every bundle holds besides {@code SHA256SUMS}. */
    public static final List<String> FILES = files();

    private final Path basedir;
    private final Path target;
    private final RunFolder run;
    private final ProjectFacts project;
    private final PomFacts pom;
    private final Map<String, String> waivers;
    private final List<Dependency> dependencies;
    private final boolean withData;

    /** Drawn once, for the bundle and for the page. */
    private List<Picture> pictures = List.of();

    /**
     * Prepares a bundle.
     *
     * @param basedir the project's folder
     * @param target its build folder
     * @param project what the POM says
     * @param pom what the POM says that a citation repeats
     * @param waivers rules of {@code check} that need not hold, each with its reason
     * @param dependencies what the training ran with
     * @param withData whether it may hold the data files, where their licence lets everybody pass them on
     */
    public BundleFolder(
            Path basedir,
            Path target,
            ProjectFacts project,
            PomFacts pom,
            Map<String, String> waivers,
            List<Dependency> dependencies,
            boolean withData) {
        this.withData = withData;
        this.basedir = basedir;
        this.target = target;
        this.run = new RunFolder(target.resolve("run"));
        this.project = project;
        this.pom = pom;
        this.waivers = new TreeMap<>(waivers);
        this.dependencies = List.copyOf(dependencies);
    }

    /** Returns where the bundle is. */
    public Path path() {
        return target.resolve("bundle");
    }

    /**
     * Writes the bundle.
     *
     * @return its id: the SHA-256 of its {@code SHA256SUMS}
     * @throws ProblemException if there is no run, or naming every document that is missing or faulty
     * @throws IOException if a file cannot be read or written
     */
    public String write() throws IOException {
        run.require("seedbed:train seedbed:card");
        Platform platform = TrainingRecord.platform(target, run);
        String digest = Reviewed.digest(run.config());
        SourceTexts texts = new SourceTexts(basedir, digest);
        Citation citation = new Citation(pom, CitationFile.of(texts.citation()));
        List<DataSource> data = DataSource.of(basedir, run.config());
        pictures = Picture.of(run, LabelMedians.of(basedir, run.config(), data));
        Map<String, Map<String, String>> values = values(platform, citation, data);
        Map<String, String> forms = new TreeMap<>();
        Map<String, byte[]> documents = documents(values, forms, texts);
        documents.putAll(citation.files());
        List<DataSource> bundled =
                withData ? BundledData.of(data, texts.optional(CitationFile.NAME), digest) : List.of();
        String datasheet = new String(documents.get("datasheet.md"), StandardCharsets.UTF_8);
        // Answers for other data say nothing of these
        String answers = texts.isForOther(RENDERED.get("datasheet.md")) ? "" : datasheet;
        documents.put(Croissant.FILE, Json.bytes(Croissant.of(run.config(), data, bundled, citation.file(), answers)));
        try (ReplacedFolder folder = ReplacedFolder.at(path())) {
            Path draft = folder.draft();
            for (String name : SortedFiles.below(run.path())) {
                Files.copy(run.path().resolve(name), place(draft, name));
            }
            for (DataSource source : bundled) {
                for (String part : source.parts()) {
                    Files.copy(basedir.resolve(part), place(draft, part));
                }
            }
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                Files.write(place(draft, document.getKey()), document.getValue());
            }
            Map<String, String> digests = TrainingRecord.digests(target, run);
            Files.write(draft.resolve(MlBom.FILE), Json.bytes(MlBom.of(bom(texts, citation, data, values, digests))));
            Files.write(
                    draft.resolve(Provenance.FILE),
                    RunOrigin.of(basedir, run.config(), dependencies, digests, platform)
                            .bytes());
            writeForms(draft, forms, values);
            Checksums sums = Checksums.of(draft);
            Files.write(draft.resolve(Checksums.FILE), sums.bytes());
            folder.commit();
            return sums.id();
        }
    }

    /**
     * Writes card and datasheet of the bundle that was just written as pages for a browser, next to it:
     * {@code card.html} and {@code datasheet.html}.
     *
     * @return the page of the card
     * @throws IOException if a file cannot be read or written
     */
    public Path writePages() throws IOException {
        Optional<String> image = ReproducedImage.of(basedir, run.id());
        return new DocumentPages(target, path(), run.config().seed(), project.version(), image, pictures).write();
    }

    /**
     * Packs the bundle.
     *
     * @param zip the file to write
     * @param timestamp Maven's {@code project.build.outputTimestamp}
     * @throws IOException if it cannot be written
     */
    public void pack(Path zip, String timestamp) throws IOException {
        LocalDateTime time = OutputTime.of(timestamp);
        StoredZip.write(path(), time, zip);
    }

    /** Returns where a file goes, in a folder that is there. */
    private static Path place(Path draft, String name) throws IOException {
        Path file = draft.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Last of all: what a form says is verified was looked for in the files that are published. */
    private void writeForms(Path draft, Map<String, String> forms, Map<String, Map<String, String>> values)
            throws IOException {
        for (Map.Entry<String, String> form :
                LongForms.published(basedir, draft, forms, values).entrySet()) {
            Files.write(place(draft, form.getKey()), utf8(form.getValue()));
        }
    }

    /** Answers for other data say nothing of this model. */
    private BomFacts bom(
            SourceTexts texts,
            Citation citation,
            List<DataSource> data,
            Map<String, Map<String, String>> values,
            Map<String, String> digests)
            throws IOException {
        SortedMap<String, String> libraries = new TreeMap<>();
        for (Dependency dependency : dependencies) {
            libraries.put(dependency.coordinates(), dependency.sha256(digests));
        }
        String card = RENDERED.get("README.md");
        return new BomFacts(
                project,
                citation,
                run.config(),
                run.metrics(),
                data,
                texts.isForOther(card) ? CardAnswers.NONE : CardAnswers.of(texts.text(card), values),
                MarkdownDocument.of(values.get("data").get("personal")).plain(),
                libraries,
                Checksums.of(run.path()).digests());
    }

    /** What the documents may refer to. */
    private Map<String, Map<String, String>> values(Platform platform, Citation citation, List<DataSource> data)
            throws IOException {
        Map<String, Map<String, String>> values =
                CardValues.of(project, run, pictures, platform, SeedsReport.of(basedir, run), citation.hubDataset());
        values.get("model").put("library", Dependency.reader(dependencies));
        DatasheetFacts facts = new DatasheetFacts(run.config(), run.profile(), data);
        values.get("data").putAll(facts.values());
        values.get("data").put("license", citation.dataLicense());
        values.put("frontMatter", new TreeMap<>(values.get("frontMatter")));
        values.get("frontMatter").put("dataset", facts.frontMatter());
        values.put("citation", citation.values());
        values.put("check", Map.of("waivers", Waivers.section(waivers)));
        return values;
    }

    /**
     * Reads all sources, and renders all documents but the forms.
     *
     * @param forms is filled with the sources of the forms
     * @param texts their sources
     */
    private Map<String, byte[]> documents(
            Map<String, Map<String, String>> values, Map<String, String> forms, SourceTexts texts) throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Picture picture : pictures) {
            documents.put(picture.file(), picture.svg().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, String> rendered : RENDERED.entrySet()) {
            String source = rendered.getValue();
            collect(
                    problems,
                    () -> documents.put(
                            rendered.getKey(),
                            utf8(FrontMatter.withoutComments(Questions.takenOut(
                                    new CardTemplate(source, texts.marked(source)).render(values))))));
        }
        for (String name : COPIED) {
            collect(problems, () -> documents.put(name, utf8(texts.copied(name))));
        }
        for (String source : ProjectDocuments.forms(basedir)) {
            collect(problems, () -> forms.put(source, texts.noted(source)));
        }
        // Only for what they refer to: what they say is settled when the bundle is whole
        collect(problems, () -> LongForms.published(basedir, run.path(), forms, values));
        ProblemException.throwIfAny(problems);
        return documents;
    }

    private interface Step {
        Object take() throws IOException;
    }

    private static void collect(List<Problem> problems, Step step) throws IOException {
        try {
            step.take();
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>(RunFolder.FILES);
        files.addAll(RENDERED.keySet());
        files.addAll(COPIED);
        files.addAll(Citation.FILES);
        files.add(Croissant.FILE);
        files.add(MlBom.FILE);
        files.add(Provenance.FILE);
        return files.stream().sorted().toList();
    }
}
