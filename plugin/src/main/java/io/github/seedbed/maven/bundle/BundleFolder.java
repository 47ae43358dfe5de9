package io.github.seedbed.maven.bundle;

import io.github.seedbed.digest.Checksums;
import io.github.seedbed.files.ReplacedFolder;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.json.Json;
import io.github.seedbed.maven.card.CardTemplate;
import io.github.seedbed.maven.card.CardValues;
import io.github.seedbed.maven.card.ProjectFacts;
import io.github.seedbed.maven.run.Platform;
import io.github.seedbed.maven.run.RunFolder;
import io.github.seedbed.maven.run.SeedsReport;
import io.github.seedbed.maven.train.TrainingRecord;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Dependency> dependencies;

    /**
     * Prepares a bundle.
     *
     * @param basedir the project's folder
     * @param target its build folder
     * @param project what the POM says
     * @param dependencies what the training ran with
     */
    public BundleFolder(Path basedir, Path target, ProjectFacts project, List<Dependency> dependencies) {
        this.basedir = basedir;
        this.target = target;
        this.run = new RunFolder(target.resolve("run"));
        this.project = project;
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
        Map<String, String> documents = documents(platform);
        try (ReplacedFolder folder = ReplacedFolder.at(path())) {
            Path draft = folder.draft();
            for (String name : SortedFiles.below(run.path())) {
                Files.createDirectories(draft.resolve(name).getParent());
                Files.copy(run.path().resolve(name), draft.resolve(name));
            }
            for (Map.Entry<String, String> document : documents.entrySet()) {
                Files.writeString(draft.resolve(document.getKey()), document.getValue());
            }
            Files.write(
                    draft.resolve(Provenance.FILE),
                    Json.bytes(Provenance.of(basedir, run.json("config.json"), dependencies, platform)));
            Checksums sums = Checksums.of(draft);
            Files.write(draft.resolve(Checksums.FILE), sums.bytes());
            folder.commit();
            return sums.id();
        }
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
        BundleZip.write(path(), time, zip);
    }

    private Map<String, String> documents(Platform platform) throws IOException {
        Map<String, Map<String, String>> values = CardValues.of(project, run, platform, SeedsReport.of(basedir, run));
        Map<String, String> documents = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, String> rendered : RENDERED.entrySet()) {
            String source = rendered.getValue();
            try {
                documents.put(rendered.getKey(), new CardTemplate(source, text(source)).render(values));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        for (String name : COPIED) {
            try {
                documents.put(name, text(name));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        ProblemException.throwIfAny(problems);
        return documents;
    }

    /** With LF, whatever the checkout made of it: a bundle is the same everywhere. */
    private String text(String name) throws IOException {
        Path file = basedir.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "A document is missing",
                    name,
                    "every bundle holds it",
                    "restore it from version control, or write it anew"));
        }
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>(RunFolder.FILES);
        files.addAll(RENDERED.keySet());
        files.addAll(COPIED);
        files.add(Provenance.FILE);
        return files.stream().sorted().toList();
    }
}
