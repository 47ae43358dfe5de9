package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A generated project, released under circumstances that should not matter, and its training under some more: what
 * stays equal to the last byte, and what does not, is the table of {@code docs/what-stays-equal.md}.
 * {@code -Dreproduced.update} writes it anew.
 */
@Tag("full")
@Order(1)
class ReproducedTest {
    private static final Path PAGE = Workspace.ROOT.resolve("docs/what-stays-equal.md");
    private static final String START = "<!-- the table, written by ReproducedTest -->\n";
    private static final String END = "<!-- end of the table -->\n";
    private static final String RUN = "`target/run`";
    private static final String TEXT = "template `text`: ";

    /** Another letter case and number of CPUs; other digits and collector; another Java. */
    private static final Pattern OF_TEXTS = Pattern.compile("locale (tr|ar)|JDK 25");

    private static final List<String> COLUMNS =
            List.of(RUN, "bundle zip", "jar", "sources", "Javadoc", "SBOM", "image id");

    /** Name of the circumstance to artefact to whether it is equal. */
    private static final Map<String, Map<String, Boolean>> ROWS = new LinkedHashMap<>();

    private static Path elsewhere;
    private static Path usual;
    private static Map<String, String> expected;
    private static ImageRoot image;

    @BeforeAll
    static void release() throws Exception {
        FirstRun first = FirstRun.get();
        Tools.root();
        // Not below this checkout, which another user may not be able to enter, and whose commit would count as theirs
        elsewhere = Files.createTempDirectory("seedbed é ");
        Path folder = Files.createDirectory(elsewhere.resolve("as root"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
        Maven maven = Maven.of(sharedRepository(first.maven.repository()));
        usual = Circumstance.usual(folder.resolve("usual/my-model")).release(first.project, maven);
        expected = digests(usual);
        for (Circumstance circumstance : circumstances(folder, elsewhere.resolve("my model"))) {
            compare(circumstance.name(), digests(circumstance.release(first.project, maven)));
        }
        trainAlone();
        trainInTheImage(folder);
        bundleTexts(folder, maven);
    }

    /** The plugins that make all else of a release know nothing of a template. */
    private static void bundleTexts(Path folder, Maven maven) throws Exception {
        String goal = "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":new";
        maven.run(folder, goal, "-DartifactId=my-model", "-Dtemplate=text-classification")
                .green();
        Path project = folder.resolve("my-model");
        expected = digests(
                Circumstance.usual(folder.resolve("usual texts/my-model")).bundle(project, maven));
        for (Circumstance circumstance : circumstances(folder.resolve("texts"), elsewhere.resolve("texts/my model"))) {
            if (OF_TEXTS.matcher(circumstance.name()).find()) {
                compare(TEXT + circumstance.name(), digests(circumstance.bundle(project, maven)));
            }
        }
    }

    /** What another user may read too. */
    private static Path sharedRepository(Path repository) throws Exception {
        Path shared = elsewhere.resolve("repository");
        String output = Tools.output("cp", "-Rl", repository.toString(), shared.toString());
        if (!output.isEmpty()) {
            SortedFiles.delete(shared);
            output = Tools.output("cp", "-R", repository.toString(), shared.toString());
        }
        assertThat(output).isEmpty();
        Tools.output("chmod", "-R", "a+rwX", shared.toString());
        return shared;
    }

    private static List<Circumstance> circumstances(Path folder, Path anotherPath) throws IOException {
        Path java = Path.of(System.getProperty("java.home"));
        return List.of(
                new Circumstance(
                        "another path, user nobody, umask 000, zone Asia/Kathmandu, locale tr, 1 CPU, Parallel collector",
                        anotherPath,
                        Circumstance.NOBODY,
                        "000",
                        java,
                        "Asia/Kathmandu",
                        options("tr", "TR", "-XX:ActiveProcessorCount=1", "-XX:+UseParallelGC")),
                new Circumstance(
                        "zone America/St_Johns, locale ar, 2 CPUs, Z collector, compiler C1 only, other identity hash codes",
                        folder.resolve("arabic/my-model"),
                        0,
                        "022",
                        java,
                        "America/St_Johns",
                        options(
                                "ar",
                                "EG",
                                "-XX:ActiveProcessorCount=2",
                                "-XX:+UseZGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UnlockExperimentalVMOptions",
                                "-XX:hashCode=2")),
                new Circumstance(
                        "umask 077", folder.resolve("umask 077/my-model"), 0, "077", java, "UTC", List.of(Maven.QUICK)),
                new Circumstance(
                        "JDK 25",
                        folder.resolve("jdk 25/my-model"),
                        0,
                        "022",
                        Tools.jdk(25),
                        "UTC",
                        List.of(Maven.QUICK)));
    }

    private static List<String> options(String language, String country, String... more) {
        List<String> options = new ArrayList<>(List.of("-Duser.language=" + language, "-Duser.country=" + country));
        options.addAll(List.of(more));
        return options;
    }

    private static Map<String, String> digests(Path project) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        digests.put(RUN, Checksums.of(project.resolve("target/run")).id());
        for (Map.Entry<String, String> artefact : Circumstance.artefacts().entrySet()) {
            Path file = project.resolve(artefact.getValue());
            if (Files.exists(file)) {
                digests.put(artefact.getKey(), Sha256.of(file));
            }
        }
        return digests;
    }

    private static void compare(String name, Map<String, String> digests) {
        Map<String, Boolean> row = new TreeMap<>();
        digests.forEach((artefact, digest) -> row.put(artefact, digest.equals(expected.get(artefact))));
        ROWS.put(name, row);
    }

    /** What touches nothing but the training's virtual machine. */
    private static void trainAlone() throws Exception {
        Map<String, String> alone = new LinkedHashMap<>();
        alone.put("training interpreted", "-Xint");
        alone.put("training compiled by C2 only", "-XX:-TieredCompilation");
        alone.put("training with 7 CPUs", "-XX:ActiveProcessorCount=7");
        alone.put("training without a home, in another charset", "-Duser.home=/nonexistent -Dfile.encoding=ISO-8859-9");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String line = "cd \"$0\" && grep -v '^\"-XX' target/seedbed/run.args >target/seedbed/disturbed.args &&"
                + " \"$2\" OPTIONS @target/seedbed/disturbed.args --output=\"$1\"";
        for (Map.Entry<String, String> one : alone.entrySet()) {
            Path run = Workspace.empty("disturbed").resolve("run");
            String output = Tools.output(
                    "sh", "-c", line.replace("OPTIONS", one.getValue()), usual.toString(), run.toString(), java);
            assertThat(run).as(output).isDirectory();
            compare(one.getKey(), Map.of(RUN, Checksums.of(run).id()));
        }
    }

    private static void trainInTheImage(Path folder) throws Exception {
        image = ImageRoot.unpack(usual.resolve("target/jib-image.tar"), folder.resolve("image"));
        Map<String, Path> jdks = new LinkedHashMap<>();
        jdks.put("training in the image, user 10001, no network", Path.of(System.getProperty("java.home")));
        jdks.put("the same with JDK 25", Tools.jdk(25));
        for (Map.Entry<String, Path> jdk : jdks.entrySet()) {
            Path output = Workspace.empty("output of the image");
            String text = image.start(jdk.getValue(), output);
            assertThat(output.resolve("run")).as(text).isDirectory();
            compare(
                    jdk.getKey(),
                    Map.of(RUN, Checksums.of(output.resolve("run")).id()));
        }
    }

    @AfterAll
    static void cleanUp() throws IOException {
        if (elsewhere != null) {
            SortedFiles.delete(elsewhere);
        }
    }

    @Test
    void theModelIsTheSameEverywhere() {
        assertThat(ROWS)
                .hasSize(13)
                .allSatisfy((name, row) -> assertThat(row).as(name).containsEntry(RUN, true));
    }

    @Test
    void withOneJdkWhereAllMayReadEverythingIsTheSame() {
        List<Map.Entry<String, Map<String, Boolean>>> rows = new ArrayList<>(ROWS.entrySet());
        rows.removeIf(row -> !row.getKey().contains("locale") || row.getKey().contains("JDK"));
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.getValue())
                        .as(row.getKey())
                        .containsKey("bundle zip")
                        .doesNotContainValue(false));
        rows.removeIf(row -> row.getKey().startsWith(TEXT));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getValue()).containsKeys("jar", "sources", "Javadoc", "SBOM"));
        assertThat(ROWS.values().iterator().next()).hasSize(COLUMNS.size());
    }

    @Test
    void theImageIsNotRootAndHoldsNoClock() {
        assertThat(image.text("User")).isEqualTo("10001:10001");
        assertThat(image.created()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(image.root().resolve("work/experiment.yaml")).exists();
    }

    @Test
    void theCommandsInTheCardTrainTheSame() throws Exception {
        Path folder = Workspace.empty("container of the card");
        String card = Files.readString(usual.resolve("target/bundle/README.md"));
        List<String> arguments = ContainerSnippet.of(card).docker(folder);
        String text = image.docker(Path.of(System.getProperty("java.home")), arguments);
        assertThat(folder.resolve("output/run")).as(text).isDirectory();
        assertThat(Checksums.of(folder.resolve("output/run")).id())
                .isEqualTo(Checksums.of(usual.resolve("target/run")).id());
    }

    @Test
    void theTableInTheDocsIsThisOne() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(START) + START.length());
        String now = before + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("reproduced.update")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.readString(PAGE))
                .as("-Dreproduced.update writes the table anew")
                .isEqualTo(now);
    }

    /** ONNX Runtime 1.29 keeps a device id there, for its telemetry. */
    @Test
    void nothingIsWrittenIntoTheHomeFolder() throws Exception {
        Path home = Workspace.empty("home of a training");
        Path run = Workspace.empty("run with a home").resolve("run");
        String line = "cd \"$0\" && HOME=\"$2\" \"$3\" -Duser.home=\"$2\" @target/seedbed/run.args --output=\"$1\"";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String output = Tools.output("sh", "-c", line, usual.toString(), run.toString(), home.toString(), java);
        assertThat(run).as(output).isDirectory();
        assertThat(home).isEmptyDirectory();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| | " + String.join(" | ", COLUMNS) + " |\n");
        table.append("|---".repeat(COLUMNS.size() + 1)).append("|\n");
        ROWS.forEach((name, row) -> {
            table.append("| ").append(name);
            for (String column : COLUMNS) {
                table.append(" | ").append(!row.containsKey(column) ? "" : row.get(column) ? "same" : "differs");
            }
            table.append(" |\n");
        });
        return table.toString();
    }
}
