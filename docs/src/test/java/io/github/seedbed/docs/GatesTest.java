package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each gate of a project's build, broken alone: {@code verify} is red, its message says what to do, and doing that
 * makes the phases up to the gate green. The plain build tries the gates that people meet every day, {@code -Pfull} all
 * others, and sees the whole of {@code verify} green.
 */
@Order(1)
class GatesTest {
    private static final String DATA = "src/main/java/com/example/Data.java";
    private static final String CONSTRUCTOR = "    private Data() {}\n";
    private static final String PROPERTIES = "  <properties>\n";
    private static final String DEPENDENCIES = "  <dependencies>\n";

    private static final String METHOD = "\n    static boolean isAdelie(String species) {\n        return %s;\n    }\n";

    private static final String DICE = "src/main/java/com/example/Dice.java";
    private static final String GOOD_DICE = dice(
            "new Random(7).nextInt(6)",
            "new Random(7)::nextDouble",
            "List.of(0.1, 0.2).stream().reduce(0.0, Double::sum)",
            "SortedFiles.in(Path.of(\"data\"))");

    private final FirstRun first = FirstRun.get();
    private final Maven maven = first.maven.with("-o");
    private Path project;

    @BeforeEach
    void copyTheProject() throws IOException {
        // What was compiled stays: it is not what is tested
        project = Workspace.again(first.project, "gates");
    }

    @Test
    @Runs("mvn spotless:apply")
    void format() throws IOException {
        String before = read(DATA);
        replace(DATA, CONSTRUCTOR, "      private   Data() { }\n");
        assertThat(red()).contains(DATA).contains("mvn spotless:apply");
        maven.documented(project, "mvn spotless:apply").green();
        assertThat(read(DATA)).isEqualTo(before);
        green("validate");
    }

    @Tag("full")
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
        replace(DATA, CONSTRUCTOR, CONSTRUCTOR + METHOD.formatted("species == \"Adelie\""));
        assertThat(red()).contains("Data.java:[12,").contains("Compare texts with equals(), not '=='");
        replace(DATA, "species == \"Adelie\"", "species.equals(\"Adelie\")");
        green("validate");
    }

    @Test
    void determinism() throws IOException {
        Path dice = project.resolve(DICE);
        Files.writeString(
                dice,
                dice(
                        "new Random().nextInt(6)",
                        "Math::random",
                        "List.of(0.1, 0.2).parallelStream().reduce(0.0, Double::sum)",
                        "Files.list(Path.of(\"data\")).toList()"));
        maven.run(project, "spotless:apply").green();
        // Where Java is new enough for it, Error Prone refuses the last one first
        assertThat(red("-P!errorprone"))
                .containsPattern("Random#<init>\\(\\).* \\[.*Randomness without a seed: take run.seed")
                .containsPattern("Math#random\\(\\).* \\[.*Randomness without a seed: take run.seed")
                .containsPattern("parallelStream\\(\\).* \\[.*use a sequential stream")
                .containsPattern("Files#list.* \\[.*sort it")
                .containsPattern("(Dice.java:\\d+(?s:.)*){4}");
        Files.writeString(dice, GOOD_DICE);
        maven.run(project, "spotless:apply").green();
        green("process-classes");
    }

    @Tag("full")
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

    @Tag("full")
    @Test
    void wrongJavadoc() throws IOException {
        String train = "src/main/java/com/example/Train.java";
        replace(train, "and the IDE. */", "and {@link X}. */");
        assertThat(red("-DskipTests", "-Dseedbed.skip")).containsPattern("Train.java:\\d+: error: reference not found");
        replace(train, "{@link X}", "the IDE");
        green("compile", "javadoc:javadoc-no-fork");
    }

    @Test
    void aTest() throws IOException {
        String test = "src/test/java/com/example/DataTest.java";
        replace(test, "344 - 11", "344 - 10");
        assertThat(red("-Dquick"))
                .contains("DataTest")
                .contains("expected: 334")
                .contains("but was: 333");
        replace(test, "344 - 10", "344 - 11");
        green("test", "-Dquick", "-Dtest=DataTest");
    }

    @Tag("full")
    @Test
    void coverage() throws IOException {
        // One test of three is run: as if nobody had written the others
        String[] few = {"-Dquick", "-Dseedbed.skip", "-Dtest=DataTest#leaves*"};
        assertThat(red(few)).contains("lines covered ratio is").contains("test the red lines of target/site/jacoco");
        assertThat(project.resolve("target/site/jacoco/index.html")).exists();
        green("verify", "-Dquick", "-Dseedbed.skip");
        // What the tests covered a moment ago is not what they cover now
        red(few);
        replace("pom.xml", PROPERTIES, PROPERTIES + "    <seedbed.coverage>0.02</seedbed.coverage>\n");
        maven.with(few).run(project, "verify").green();
    }

    @Tag("full")
    @Test
    void aDynamicVersion() throws IOException {
        String range = "    <version.assertj>[3.27.7,)</version.assertj>\n";
        replace("pom.xml", PROPERTIES, PROPERTIES + range);
        // Not offline: a range is looked up before anything else happens
        assertThat(first.maven.run(project, "verify").red().output())
                .contains("give every dependency in pom.xml one exact version");
        replace("pom.xml", range, "");
        green("validate");
    }

    @Tag("full")
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
                .contains("remove the dependency, or allow its licence in pom.xml (license.includedLicenses)");
        String allowed =
                "    <license.includedLicenses>Apache-2.0|BSD-2-Clause|BSD-3-Clause|EPL-2.0|MIT|GPL-3.0</license.includedLicenses>\n";
        replace("pom.xml", PROPERTIES, PROPERTIES + allowed);
        maven.run(project, "prepare-package", "-DskipTests", "-Dspotless.check.skip")
                .green();
        replace("pom.xml", allowed, "");
        replace("pom.xml", dependency, "");
        green("prepare-package", "-DskipTests");
        assertThat(read("target/notice/NOTICE.txt"))
                .containsPattern("Apache-2.0:\\s(?s:.)+ Core \\(org.tribuo:tribuo-core:")
                .containsPattern("MIT:\\s(?s:.)+ onnx-runtime \\(");
    }

    /** What a mended gate leaves behind passes all the others. */
    @Test
    @Tag("full")
    void everythingMendedIsGreen() throws IOException {
        replace(DATA, CONSTRUCTOR, CONSTRUCTOR + METHOD.formatted("species.equals(\"Adelie\")"));
        Files.writeString(project.resolve(DICE), GOOD_DICE);
        maven.run(project, "spotless:apply").green();
        // No test calls the new classes
        maven.run(project, "verify", "-Djacoco.haltOnFailure=false").green();
    }

    private String red(String... more) {
        return maven.with(more).run(project, "verify").red().output();
    }

    private void green(String... upToTheGate) {
        maven.run(project, upToTheGate).green();
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
    private static String dice(String thrown, String source, String sum, String files) {
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
                    private Dice() {}

                    static int thrown() {
                        return %s;
                    }

                    static DoubleSupplier source() {
                        return %s;
                    }

                    static double sum() {
                        return %s;
                    }

                    static List<Path> files() throws IOException {
                        return %s;
                    }
                }
                """.formatted(thrown, source, sum, files);
    }
}
