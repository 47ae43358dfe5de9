package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * What is done in each cell of the matrix, to one tree of Seedbed: projects are generated and built, and held against
 * those of a reference.
 */
final class MatrixTrial {
    /** Each tree puts its own Seedbed into them. */
    static final String REPOSITORIES = "the local repositories of the matrix";

    private static final String SEEDBED = "io/github/seedbed";

    private final Path tree;
    private final Maven reference;
    private final Path work;
    private final TreeSet<String> repositories = new TreeSet<>();
    private final Set<Path> generating = new LinkedHashSet<>();
    private final TreeSet<String> offline = new TreeSet<>();

    private final Map<String, Path> made = new TreeMap<>();
    private final Map<String, Map<String, String>> trained = new TreeMap<>();

    /**
     * Prepares for trials.
     *
     * @param tree a checkout, which {@link #build} builds
     * @param reference has Seedbed in its repository, from the same checkout
     * @param name of a folder for what is built
     */
    MatrixTrial(Path tree, Maven reference, String name) throws IOException {
        this.tree = tree;
        this.reference = reference;
        this.work = Workspace.empty(name);
    }

    /** Command one and {@code verify}. What this build's own Maven and JDK do is the first run of all these tests. */
    void build(MatrixCell cell) throws IOException {
        if (isFirstRun(cell)) {
            FirstRun first = FirstRun.get();
            first.verify.green();
            assertSame(
                    "the project's sources", FirstRun.sources(first.project), FirstRun.sources(made(cell.template())));
            assertSame("the project's run", run(first.project), trained(cell.template()));
            return;
        }
        Maven maven = maven(cell);
        Path folder = work.resolve(cell.folder());
        String[] values = {"-DartifactId=my-model", "-Dtemplate=" + cell.template()};
        maven.with(values)
                .run(Workspace.copy(tree, folder.resolve("seedbed")), "-q", "-Pnew", "install")
                .green();
        Path project = folder.resolve("my-model");
        assertSame("the project's sources", FirstRun.sources(project), FirstRun.sources(made(cell.template())));
        maven.run(project, "verify").green();
        assertSame("the project's run", run(project), trained(cell.template()));
        for (String artifact : ourArtifacts()) {
            assertSame(artifact, entries(jar(maven, artifact)), entries(jar(reference, artifact)));
        }
    }

    private boolean isFirstRun(MatrixCell cell) {
        return tree.equals(Workspace.ROOT)
                && cell.equals(
                        MatrixCell.build("tabular-classification", System.getProperty("maven.version"), ownJdk()));
    }

    /** The build of a project, whole or in short; offline too, once for each major version. {@link #install} first. */
    void rebuild(MatrixCell cell) throws IOException {
        Maven maven = maven(cell).with(FirstRun.TRAINED_ONCE);
        Path project = Workspace.copy(made(cell.template()), work.resolve(cell.folder()));
        String[] quick = {"verify", "-Dquick", "-DskipTests"};
        switch (cell.does()) {
            case "verify" -> maven.run(project, "verify").green();
            case "quick" -> maven.run(project, quick).green();
            default -> {
                takeAnotherParent(cell, maven, project);
                maven.run(project, quick).green();
            }
        }
        if (!cell.does().equals("verify") && offline.add(cell.maven().replaceFirst("\\..*", ""))) {
            maven.with("-o").run(project, quick).green();
        }
        assertSame("the project's run", run(project), trained(cell.template()));
    }

    private static void takeAnotherParent(MatrixCell cell, Maven maven, Path project) throws IOException {
        if (cell.does().equals("ejected")) {
            maven.run(project, "seedbed:eject").green();
            return;
        }
        maven.warmed()
                .run(HouseParent.writeTo(Workspace.empty("house for " + cell.maven())), "install")
                .green();
        HouseParent.adopt(project);
    }

    /** The archetype plugin; {@link #install} comes first. */
    void generate(MatrixCell cell) throws IOException {
        Path repository = maven(cell).repository();
        if (generating.add(repository)) {
            // The plugins that the first Maven has fetched the next ones need not fetch again
            Workspace.share(generating.iterator().next(), repository);
        }
        Path folder = Files.createDirectories(work.resolve(cell.folder()));
        generate(maven(cell).warmed(), cell, folder).green();
        assertSame(
                "the project's sources",
                FirstRun.sources(folder.resolve("my-model")),
                FirstRun.sources(made(cell.template())));
        SortedFiles.delete(folder);
    }

    /** Puts the reference's Seedbed into the repository of the cell's Maven, unless a build put its own there. */
    Maven install(MatrixCell cell) throws IOException {
        Maven maven = maven(cell);
        Path ours = maven.repository().resolve(SEEDBED);
        if (!Files.exists(ours)) {
            Workspace.copyAll(reference.repository().resolve(SEEDBED), ours);
        }
        return maven;
    }

    private static Maven.Result generate(Maven maven, MatrixCell cell, Path folder) {
        return maven.run(
                folder,
                cell.goal(),
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=io.github.seedbed",
                "-DarchetypeArtifactId=seedbed-" + cell.template(),
                "-DarchetypeVersion=" + Workspace.VERSION,
                "-DoutputDirectory=" + folder,
                "-DartifactId=my-model");
    }

    private Maven maven(MatrixCell cell) throws IOException {
        Path java = cell.jdk() == ownJdk() ? reference.java() : Tools.jdk(cell.jdk());
        Path home = reference.distribution(cell.maven());
        return new Maven(home, java, own(repository(cell.maven())), List.of(), Map.of());
    }

    private static int ownJdk() {
        return Runtime.version().feature();
    }

    /** What earlier trials downloaded is kept; what they installed is not, for it came from another tree. */
    private Path own(Path repository) throws IOException {
        if (repositories.add(repository.toString())) {
            SortedFiles.delete(repository.resolve(SEEDBED));
        }
        return repository;
    }

    /** One for each Maven: offline, a repository that another major version filled is not taken. */
    static Path repository(String maven) throws IOException {
        String name = "repository of " + maven;
        Path repository = Workspace.folder(name);
        return Files.isDirectory(repository) ? repository : Workspace.warmRepository(name);
    }

    /** Returns what {@code seedbed:new} of the reference writes; no cell writes into it. */
    Path made(String template) throws IOException {
        if (!made.containsKey(template)) {
            Path folder = Files.createDirectories(work.resolve("by new").resolve(template));
            String goal = "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":new";
            reference
                    .run(folder, goal, "-DartifactId=my-model", "-Dtemplate=" + template)
                    .green();
            made.put(template, folder.resolve("my-model"));
        }
        return made.get(template);
    }

    private Map<String, String> trained(String template) throws IOException {
        if (!trained.containsKey(template)) {
            Path project =
                    Workspace.copy(made(template), work.resolve("trained").resolve(template));
            reference.run(project, "-o", "compile", "seedbed:train", "-Dquick").green();
            trained.put(template, run(project));
        }
        return trained.get(template);
    }

    private static Map<String, String> run(Path project) throws IOException {
        return Checksums.of(project.resolve("target/run")).digests();
    }

    private static void assertSame(String what, Map<String, String> ours, Map<String, String> theirs) {
        TreeSet<String> different = new TreeSet<>(ours.keySet());
        different.addAll(theirs.keySet());
        different.removeIf(name -> ours.containsKey(name) && ours.get(name).equals(theirs.get(name)));
        assertThat(different)
                .as("other bytes in %s than by the reference", what)
                .isEmpty();
    }

    private static List<String> ourArtifacts() throws IOException {
        List<String> artifacts = new ArrayList<>(List.of(
                "seedbed-rules",
                "seedbed-bundle",
                "seedbed-runtime",
                "seedbed-share",
                "seedbed-serve",
                "seedbed-maven-plugin"));
        Workspace.templates().forEach(template -> artifacts.add("seedbed-" + template));
        return artifacts;
    }

    /**
     * Returns name to checksum of what is in a jar, but for classes and manifest, which each JDK writes its own way.
     */
    private static Map<String, String> entries(Path jar) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.getName().matches(".*\\.class|META-INF/MANIFEST\\.MF"))
                    .forEach(entry -> entries.put(entry.getName(), Long.toHexString(entry.getCrc())));
        }
        return entries;
    }

    private static Path jar(Maven maven, String artifact) {
        String name = artifact + "-" + Workspace.VERSION + ".jar";
        return maven.repository()
                .resolve(SEEDBED)
                .resolve(artifact)
                .resolve(Workspace.VERSION)
                .resolve(name);
    }
}
