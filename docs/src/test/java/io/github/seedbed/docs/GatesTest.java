package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each gate of a project's build, broken alone: {@code verify} is red, its message says what to do, and doing that
 * makes it green: the whole of {@code verify} under {@code -Pfull}, else the phases up to the gate.
 */
@Order(8)
class GatesTest {
    private static final String PENGUINS = "src/main/java/com/example/Penguins.java";
    private static final String CONSTRUCTOR = "    private Penguins() {}\n";
    private static final String ASSERTJ = "<version.assertj>3.27.7</version.assertj>";
    private static final String DEPENDENCIES = "  </dependencyManagement>\n\n  <dependencies>\n";

    private final FirstRun first = FirstRun.get();
    private final Maven maven = first.maven.with("-o");
    private Path project;

    @BeforeEach
    void copyTheProject() throws IOException {
        // What was compiled stays: it is not what is tested
        project = Workspace.again(first.project, "gates");
    }

    @Test
    void format() throws IOException {
        String before = read(PENGUINS);
        replace(PENGUINS, CONSTRUCTOR, "      private   Penguins() { }\n");
        assertThat(red()).contains(PENGUINS).contains("mvn spotless:apply");
        maven.documented(project, "mvn spotless:apply").green();
        assertThat(read(PENGUINS)).isEqualTo(before);
        green("validate");
    }

    @Test
    void orderOfThePom() throws IOException {
        String name = "  <name>my-model</name>\n";
        replace("pom.xml", name, "");
        replace("pom.xml", "  <licenses>\n", name + "\n  <licenses>\n");
        assertThat(red()).contains("pom.xml").contains("mvn spotless:apply");
        maven.run(project, "spotless:apply").green();
        green("validate");
    }

    @Test
    void lint() throws IOException {
        String method =
                "\n    static boolean isAdelie(String species) {\n        return species == \"Adelie\";\n    }\n";
        replace(PENGUINS, CONSTRUCTOR, CONSTRUCTOR + method);
        assertThat(red()).contains("Penguins.java:[16,").contains("Compare texts with equals(), not '=='");
        replace(PENGUINS, "species == \"Adelie\"", "species.equals(\"Adelie\")");
        green("validate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int|new Random().nextInt(6)|new Random(7).nextInt(6)|Random#<init>\\(\\)|Randomness without a seed: take run.seed",
                "DoubleSupplier|Math::random|new Random(7)::nextDouble|Math#random\\(\\)|Randomness without a seed: take run.seed",
                "double|List.of(0.1, 0.2).parallelStream().reduce(0.0, Double::sum)"
                        + "|List.of(0.1, 0.2).stream().reduce(0.0, Double::sum)"
                        + "|parallelStream\\(\\)|use a sequential stream",
                "List<Path>|Files.list(Path.of(\"data\")).toList()|SortedFiles.in(Path.of(\"data\"))|Files#list|sort it",
            })
    void determinism(String type, String bad, String good, String signature, String advice) throws IOException {
        Path dice = project.resolve("src/main/java/com/example/Dice.java");
        Files.writeString(dice, dice(type, bad));
        maven.run(project, "spotless:apply").green();
        assertThat(red()).containsPattern(signature + ".* \\[.*" + advice).containsPattern("Dice.java:\\d+");
        Files.writeString(dice, dice(type, good));
        maven.run(project, "spotless:apply").green();
        green("process-classes");
    }

    @Test
    void missingJavadoc() throws IOException {
        Path scale = project.resolve("src/main/java/com/example/Scale.java");
        String bare = """
                package com.example;

                public final class Scale {
                    public double halved(double bodyMass) {
                        double half = bodyMass / 2;
                        return half;
                    }
                }
                """;
        Files.writeString(scale, bare);
        assertThat(red())
                .containsPattern("Scale.java:\\[3,1\\].* No Javadoc: say what it is for")
                .containsPattern("Scale.java:\\[4,5\\].* No Javadoc: say what it takes, gives and throws");
        String halved = """
                /**
                 * Halves a mass.
                 *
                 * @param bodyMass in grams
                 * @return half of it
                 */
                public double""";
        Files.writeString(
                scale,
                bare.replace("public final", "/** Scales masses. */\npublic final")
                        .replace("    public double", halved.indent(4).stripTrailing()));
        green("compile", "javadoc:javadoc-no-fork");
    }

    @Test
    void wrongJavadoc() throws IOException {
        String train = "src/main/java/com/example/Train.java";
        replace(train, "and the IDE. */", "and {@link X}. */");
        assertThat(red()).containsPattern("Train.java:\\d+: error: reference not found");
        replace(train, "{@link X}", "the IDE");
        green("compile", "javadoc:javadoc-no-fork");
    }

    @Test
    void aTest() throws IOException {
        String test = "src/test/java/com/example/PenguinsTest.java";
        replace(test, "isEqualTo(2)", "isEqualTo(3)");
        assertThat(red("-Dquick"))
                .contains("PenguinsTest")
                .contains("expected: 3")
                .contains("but was: 2");
        replace(test, "isEqualTo(3)", "isEqualTo(2)");
        green("test", "-Dquick", "-Dtest=PenguinsTest");
    }

    @Test
    void coverage() throws IOException {
        // Four tests of five are not run: as if nobody had written them
        String[] few = {"-Dquick", "-Dseedbed.skip", "-Dtest=PenguinsTest#leaves*"};
        assertThat(red(few)).contains("lines covered ratio is").contains("test the red lines of target/site/jacoco");
        assertThat(project.resolve("target/site/jacoco/index.html")).exists();
        green("verify", "-Dquick", "-Dseedbed.skip");
        // What the tests covered a moment ago is not what they cover now
        red(few);
    }

    @Test
    void aDynamicVersion() throws IOException {
        replace("pom.xml", ASSERTJ, "<version.assertj>[3.27.7,)</version.assertj>");
        // Not offline: a range is looked up before anything else happens
        assertThat(first.maven.run(project, "verify").red().output())
                .contains("give every dependency in pom.xml one exact version");
        replace("pom.xml", "[3.27.7,)", "3.27.7");
        green("validate");
    }

    @Test
    void aForbiddenLicence() throws IOException {
        publishCopyleft();
        String dependency = """
                    <dependency>
                      <groupId>org.acme</groupId>
                      <artifactId>copyleft</artifactId>
                      <version>1.0</version>
                    </dependency>
                """;
        replace("pom.xml", DEPENDENCIES, DEPENDENCIES + dependency);
        // Not -Dquick, which leaves licences out
        assertThat(red("-DskipTests", "-Dspotless.check.skip"))
                .contains("GPL-3.0")
                .contains("remove the dependency, or allow its licence in pom.xml");
        replace("pom.xml", dependency, "");
        green("prepare-package", "-DskipTests");
        assertThat(read("target/notice/NOTICE.txt"))
                .containsPattern("Apache-2.0:\\s(?s:.)+ Core \\(org.tribuo:tribuo-core:")
                .containsPattern("MIT:\\s(?s:.)+ onnx-runtime \\(");
    }

    private String red(String... more) {
        return maven.with(more).run(project, "verify").red().output();
    }

    private void green(String... upToTheGate) {
        String[] everything = {"verify"};
        maven.run(project, Tools.full() ? everything : upToTheGate).green();
    }

    private String read(String name) throws IOException {
        return Files.readString(project.resolve(name));
    }

    private void replace(String name, String from, String to) throws IOException {
        FirstRun.replace(project.resolve(name), from, to);
    }

    /** As if it had been downloaded: a jar of another licence in the local repository. */
    private void publishCopyleft() throws IOException {
        Path folder = Files.createDirectories(maven.repository().resolve("org/acme/copyleft/1.0"));
        Files.writeString(folder.resolve("copyleft-1.0.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme</groupId>
                  <artifactId>copyleft</artifactId>
                  <version>1.0</version>
                  <licenses>
                    <license>
                      <name>GPL-3.0</name>
                    </license>
                  </licenses>
                </project>
                """);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("copyleft-1.0.jar")))) {
            jar.finish();
        }
    }

    /** A class that no test calls; that is not what is tested. */
    private static String dice(String type, String value) {
        return """
                package com.example;

                import io.github.seedbed.files.SortedFiles;
                import java.io.IOException;
                import java.nio.file.Files;
                import java.nio.file.Path;
                import java.util.List;
                import java.util.Random;
                import java.util.function.DoubleSupplier;

                /** Throws dice. */
                final class Dice {
                    static %s thrown() throws IOException {
                        return %s;
                    }

                    private Dice() {}
                }
                """.formatted(type, value);
    }
}
