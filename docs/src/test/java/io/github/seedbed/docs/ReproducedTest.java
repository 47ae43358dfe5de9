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
    private static final Path USUAL_JAVA = Path.of(System.getProperty("java.home"));

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
        List<Circumstance> circumstances = circumstances(folder, elsewhere.resolve("my model"));
        for (Circumstance circumstance : circumstances) {
            compare(circumstance.name(), digests(circumstance.release(first.project, maven)));
        }
        trainAlone();
        trainInTheImage(folder);
        trainOtherTemplates(circumstances);
    }

    /** All else of a release is made by plugins, which know nothing of a template. */
    private static void trainOtherTemplates(List<Circumstance> circumstances) throws Exception {
        for (String template : List.of("tabular-regression", "text-classification")) {
            Path project = OtherTemplates.trained(template);
            expected = Map.of(RUN, Checksums.of(project.resolve("target/run")).id());
            for (Circumstance circumstance : circumstances) {
                if (!circumstance.zone().equals("UTC") || !circumstance.java().equals(USUAL_JAVA)) {
                    String options =
                            "-Duser.timezone=" + circumstance.zone() + " " + String.join(" ", circumstance.options());
                    train(
                            "template `" + template + "`: " + ofTheJvm(circumstance),
                            project,
                            circumstance.java(),
                            options);
                }
            }
        }
    }

    /** Path, user and umask come first in a name. */
    private static String ofTheJvm(Circumstance circumstance) {
        return circumstance.name().replaceFirst("^.*, (?=zone )", "");
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
        return List.of(
                new Circumstance(
                        "another path, user nobody, umask 000, zone Asia/Kathmandu, locale tr, 1 CPU, Parallel collector",
                        anotherPath,
                        Circumstance.NOBODY,
                        "000",
                        USUAL_JAVA,
                        "Asia/Kathmandu",
                        options("tr", "TR", "-XX:ActiveProcessorCount=1", "-XX:+UseParallelGC")),
                new Circumstance(
                        "zone America/St_Johns, locale ar, 2 CPUs, Z collector, compiler C1 only, other identity hash codes",
                        folder.resolve("arabic/my-model"),
                        0,
                        "022",
                        USUAL_JAVA,
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
                        "umask 077",
                        folder.resolve("umask 077/my-model"),
                        0,
                        "077",
                        USUAL_JAVA,
                        "UTC",
                        // A jar like that of the sources
                        List.of(Maven.QUICK, "-Dmaven.javadoc.skip=true")),
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
        for (Map.Entry<String, String> one : alone.entrySet()) {
            train(one.getKey(), usual, USUAL_JAVA, one.getValue());
        }
    }

    /** Trains as the build of a project did, with other options for the virtual machine. */
    private static void train(String name, Path project, Path java, String options) throws Exception {
        Path run = Workspace.empty("disturbed").resolve("run");
        String line = "cd \"$0\" && grep -v '^\"-XX' target/seedbed/run.args >\"$1.args\" &&"
                + " \"$2\" OPTIONS \"@$1.args\" --output=\"$1\"";
        String output = Tools.output(
                "sh",
                "-c",
                line.replace("OPTIONS", options),
                project.toString(),
                run.toString(),
                java.resolve("bin/java").toString());
        assertThat(run).as(output).isDirectory();
        compare(name, Map.of(RUN, Checksums.of(run).id()));
    }

    private static void trainInTheImage(Path folder) throws Exception {
        image = ImageRoot.unpack(usual.resolve("target/jib-image.tar"), folder.resolve("image"));
        Map<String, Path> jdks = new LinkedHashMap<>();
        jdks.put("training in the image, user 10001, no network", USUAL_JAVA);
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
                .hasSize(16)
                .allSatisfy((name, row) -> assertThat(row).as(name).containsEntry(RUN, true));
    }

    @Test
    void withOneJdkWhereAllMayReadEverythingIsTheSame() {
        List<Map.Entry<String, Map<String, Boolean>>> rows = new ArrayList<>(ROWS.entrySet());
        rows.removeIf(row -> !row.getKey().contains("locale") || row.getKey().startsWith("template"));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getValue())
                        .as(row.getKey())
                        .containsKeys("bundle zip", "jar", "sources", "Javadoc", "SBOM")
                        .doesNotContainValue(false));
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
        String text = image.docker(USUAL_JAVA, arguments);
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
        String java = USUAL_JAVA.resolve("bin/java").toString();
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
