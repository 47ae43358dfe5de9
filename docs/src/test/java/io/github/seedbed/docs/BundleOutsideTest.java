package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/using-a-bundle.md}: a project that knows nothing but seedbed-bundle loads a bundle. */
class BundleOutsideTest {
    private static final String ANSWER = "(?m)^(fe)?male \\[";
    private static final String COPY = "mvn -q compile " + Maven.PLUGIN + ":copy-dependencies";
    private static final String TREE = "mvn " + Maven.PLUGIN + ":tree";
    private static final String JAVA =
            "java -cp 'target/classes:target/dependency/*' Predict ../my-model/target/bundle";
    private static final String JAR = "jar --create --file target/reader.jar -C target/classes .";
    private static final String JARS = " -cp 'target/reader.jar:target/dependency/*' Predict ../my-model/target/bundle";
    private static final String ARCHIVING = "java -XX:ArchiveClassesAtExit=target/reader.jsa" + JARS;
    private static final String ARCHIVED = "java -XX:SharedArchiveFile=target/reader.jsa" + JARS;
    private static final Path READER = Workspace.ROOT.resolve("docs/examples/reader");
    private static final Path PAGE = Workspace.ROOT.resolve("docs/using-a-bundle.md");

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs({COPY, TREE, JAVA, JAR, ARCHIVING, ARCHIVED})
    void aProjectOfTenLinesLoadsAndPredicts() throws Exception {
        Path folder = Workspace.empty("reader");
        Path reader = Workspace.copy(READER, folder.resolve("reader"));
        Files.createSymbolicLink(folder.resolve("my-model"), first.project);
        String page = Files.readString(PAGE);
        String tree = page.substring(page.indexOf("com.example:reader"), page.indexOf("```\n\n## Where"));
        first.maven.documented(reader, COPY).green();
        String printed = first.maven.documented(reader, TREE).green().output();
        assertThat(printed.replace("[INFO] ", "")).contains(tree);
        assertThat(documented(reader, "", JAVA)).containsPattern(ANSWER);
        documented(reader, "", JAR);
        assertThat(documented(reader, "", ARCHIVING)).containsPattern(ANSWER);
        assertThat(documented(reader, "JAVA_TOOL_OPTIONS=-Xlog:class+load ", ARCHIVED))
                .containsPattern(ANSWER)
                .contains("io.github.seedbed.bundle.Bundle source: shared objects file (top)");
        assertThat(predict(first.project.resolve("target/my-model-1.0-SNAPSHOT-bundle.zip")))
                .containsPattern(ANSWER);
    }

    @Test
    void thePageShowsTheProject() throws IOException {
        String pom = Files.readString(READER.resolve("pom.xml"));
        String dependency = pom.substring(pom.indexOf("    <dependency>"), pom.indexOf("  </dependencies>"));
        assertThat(Files.readString(PAGE))
                .contains(dependency)
                .contains(Files.readString(READER.resolve("src/main/java/Predict.java")));
        assertThat(pom).contains("<version>" + Workspace.VERSION + "</version>");
    }

    @Test
    void aFlippedByteIsNamed() throws Exception {
        Path copy = Workspace.copy(
                first.project.resolve("target/bundle"),
                Workspace.empty("flipped").resolve("bundle"));
        byte[] bytes = Files.readAllBytes(copy.resolve("model.onnx"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy.resolve("model.onnx"), bytes);
        assertThat(predict(copy))
                .contains("A file of the bundle is not the published one\n  where: ")
                .contains(", model.onnx\n  why:   its SHA-256 is ");
    }

    @Test
    void theReadmeShowsWhatTheExampleDoes() throws IOException {
        String readme = Files.readString(Workspace.ROOT.resolve("README.md"));
        String example = Files.readString(Workspace.ROOT.resolve("docs/examples/reader/src/main/java/Predict.java"));
        String line =
                "    Prediction prediction = bundle.predict(Map.of(\"bill_length_mm\", 39.1, \"island\", \"Torgersen\"));";
        assertThat(readme).contains(line);
        assertThat(example).contains(line);
    }

    private static String predict(Path bundle) throws Exception {
        return printed(
                Workspace.ROOT,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                READER.resolve("src/main/java/Predict.java").toString(),
                bundle.toString());
    }

    private static String documented(Path folder, String variables, String command) throws Exception {
        RunsCheck.ran(command);
        return printed(folder, "sh", "-c", variables + command);
    }

    private static String printed(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
