package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code templates/shared.txt} lists is equal in every template, and what is equal is listed there. */
final class SharedFilesTest {
    private static final Path TEMPLATES = Path.of("../templates");
    private static final String FIRST = KnownTemplates.NAMES.get(0);
    private static final String COMMAND = "mvn -q -pl plugin -am test -Dquick -Dtest=SharedFilesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update";

    static Stream<String> others() {
        return KnownTemplates.NAMES.stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("others")
    void listedFilesAreEqual(String template) throws IOException {
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, List<String>> shared : shared().entrySet()) {
            Path file = TEMPLATES.resolve(template).resolve(shared.getKey());
            String wanted = wanted(shared.getKey(), shared.getValue(), file);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, wanted);
            } else if (!Files.isRegularFile(file) || !Files.readString(file).equals(wanted)) {
                different.add(file.toString());
            }
        }
        assertThat(different)
                .as("differ from templates/" + FIRST + ", where they are edited. Bring them in line with:\n" + COMMAND)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void equalFilesAreListed(String template) throws IOException {
        SortedMap<String, byte[]> ours = TemplateFiles.read(TEMPLATES.resolve(FIRST));
        SortedMap<String, byte[]> theirs = TemplateFiles.read(TEMPLATES.resolve(template));
        ours.keySet().removeIf(name -> !Arrays.equals(ours.get(name), theirs.get(name)));
        ours.keySet().removeAll(shared().keySet());
        assertThat(ours.keySet())
                .as("equal in both templates: list them in templates/shared.txt")
                .isEmpty();
    }

    /** The file of the first template, with the lines that the other one has of its own. */
    private static String wanted(String name, List<String> own, Path file) throws IOException {
        String wanted = Files.readString(TEMPLATES.resolve(FIRST).resolve(name));
        if (!Files.isRegularFile(file)) {
            return wanted;
        }
        String present = Files.readString(file);
        for (String beginning : own) {
            wanted = wanted.replace(line(wanted, beginning), line(present, beginning));
        }
        return wanted;
    }

    private static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.strip().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> shared() throws IOException {
        Map<String, List<String>> shared = new TreeMap<>();
        for (String line : Files.readAllLines(TEMPLATES.resolve("shared.txt"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                List<String> words = List.of(line.split(" "));
                shared.put(words.get(0), words.subList(1, words.size()));
            }
        }
        return shared;
    }
}
