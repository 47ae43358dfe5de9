package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the determinism rules of a project find, and what they do not flag, on cases of our own. */
class DeterminismTest {
    private static final Path CASES = Workspace.ROOT.resolve("docs/src/test/resources/determinism");
    private static final Pattern FOUND = Pattern.compile("\\((\\w+\\.java):(\\d+)\\)");
    private static final Pattern SALTED = Pattern.compile("(\\w+\\.java):(\\d+):\\d+: Its order differs");

    private final FirstRun first = FirstRun.get();

    @Test
    void findsEveryCaseAndNoLookAlike() throws IOException {
        Path project = first.copyOfProject("determinism");
        Path java = project.resolve("src/main/java/com/example");
        for (String name : List.of("Bad.java", "LookAlikes.java", "Salted.java")) {
            Files.copy(CASES.resolve(name), java.resolve(name));
        }

        String byteCode = first.maven
                .run(project, "-o", "-P!errorprone", "compiler:compile", "forbiddenapis:check@determinism")
                .red()
                .output();
        assertThat(found(FOUND, byteCode)).isEqualTo(numbered("Bad.java"));

        String sources =
                first.maven.run(project, "-o", "checkstyle:check@lint").red().output();
        assertThat(found(SALTED, sources)).isEqualTo(numbered("Salted.java"));
        assertThat(sources).contains("new TreeSet<>(Set.of(...))");
    }

    /** Returns "file:line" of everything that was found. */
    private static Set<String> found(Pattern pattern, String output) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(output);
        while (matcher.find()) {
            found.add(matcher.group(1) + ":" + matcher.group(2));
        }
        return found;
    }

    private static Set<String> numbered(String name) throws IOException {
        List<String> lines = Files.readAllLines(CASES.resolve(name));
        Set<String> numbered = new TreeSet<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).matches(".*// \\d+")) {
                numbered.add(name + ":" + (line + 1));
            }
        }
        return numbered;
    }
}
