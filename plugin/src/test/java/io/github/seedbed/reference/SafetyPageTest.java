package io.github.seedbed.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each test that the table of threats names is there. */
class SafetyPageTest {
    @Test
    void namesTestsThatAreThere() throws Exception {
        Set<String> tests = new TreeSet<>();
        for (String module : new String[] {"bundle", "share", "runtime", "serve", "plugin", "docs"}) {
            for (String name : SortedFiles.below(Path.of("..", module, "src/test/java"))) {
                tests.add(name.replaceAll("^.*/|\\.java$", ""));
            }
        }
        Set<String> named = new TreeSet<>(Pattern.compile("`(\\w+Test)`")
                .matcher(Files.readString(Path.of("../docs/safety.md")))
                .results()
                .map(result -> result.group(1))
                .toList());
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(tests).containsAll(named);
    }
}
