package io.github.seedbed.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/** A small template with everything in it that an archetype's engine likes to eat. */
public final class Sample {
    static final Answers OWN = new Answers("org.sample", "sample-artifact", "3.1", "org.sample.pkg");
    public static final Answers OTHER = new Answers("net.other-group", "my-model", "1.0-SNAPSHOT", "net.other.pkg");

    static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <!-- é, a comment before <version>9</version>: ## $dollar #if(x) -->
              <parent>
                <groupId>org.parent</groupId>
                <artifactId>parent</artifactId>
                <version>3.1</version>
              </parent>
              <groupId>org.sample</groupId>
              <artifactId> sample-artifact </artifactId>
              <version>3.1</version>
              <properties>
                <main>org.sample.pkg.Main</main>
                <dollar>${project.version} $x \\ #[[ ]] #</dollar>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.sample.other</groupId>
                  <artifactId>not-sample-artifact</artifactId>
                  <version>3.1</version>
                </dependency>
              </dependencies>
            </project>
            """;

    static final String README = """
            # sample-artifact

            ## Heading two ##

            ### Heading three: costs $5, ${{ github.sha }}, $!x, `#if (true)`, #set($a = 1), #end, #*no comment*#

            C:\\temp\\org.sample.pkg \\ ]] ] # org/sample/pkg/Main.java, org.sample.pkg.Main$Inner, org.sample.
            org.sample.pkg2 org.sample.pkg-x xorg.sample a.org.sample org.sample.other sample-artifact2 my.sample-artifact
            [sample-artifact](https://example.org/sample-artifact/org.sample)]]
            org.sample:sample-artifact:3.1 #]
            """;

    private Sample() {}

    /** Writes the template. */
    public static Path write(Path folder) throws IOException {
        put(folder, "pom.xml", POM);
        put(folder, "README.md", README);
        put(folder, ".gitignore", "target/\n");
        put(folder, ".github/workflows/build.yml", "name: ${{ github.sha }} sample-artifact\n");
        put(folder, "config/sample-artifact.yaml", "## org.sample.pkg");
        put(folder, "data/windows.cmd", "echo\r\n");
        Files.write(folder.resolve("data/binary.bin"), new byte[] {0, 1, (byte) 0xff, 'o', 'r', 'g', '.'});
        put(folder, "src/main/java/org/sample/pkg/Main.java", "package org.sample.pkg;\n\nclass Main {}\n");
        put(folder, "src/main/java/org/sample/pkg/deep/Deep.java", "package org.sample.pkg.deep;\n\nclass Deep {}\n");
        put(folder, "src/main/resources/plain.txt", "\uFEFF## no marker, $x, #if\n");
        put(folder, "src/test/java/org/sample/pkg/MainTest.java", "package org.sample.pkg;\n");
        put(folder, "target/classes/junk.txt", "org.sample.pkg");
        put(folder, ".idea/junk.xml", "org.sample.pkg");
        put(folder, "junk.iml", "org.sample.pkg");
        return folder;
    }

    public static Archetype derive(Path template) throws IOException {
        return Derivation.derive(template, Optional.empty(), "org.house:house-archetype:1", new TreeMap<>());
    }

    public static void put(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
