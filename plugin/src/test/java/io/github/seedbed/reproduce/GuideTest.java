package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/reproducibility.md to the code: what it shows is there, and does what it says. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/reproducibility.md");
    private static final Pattern EXAMPLE = Pattern.compile("reproduce/(faults|harmless)/(\\w+)[.]java");

    @Test
    void listsEverySource() throws IOException {
        List<String> rows = Source.changeable().stream()
                .map(source -> "| `" + source.id() + "` | " + source.title() + " | "
                        + source.variants().stream().map(Variant::changes).collect(Collectors.joining("; ")) + " |")
                .toList();
        assertThat(Files.readString(GUIDE)).contains(String.join("\n", rows));
    }

    /** That each is blamed like this is what PlantedFaultsTest shows. */
    @Test
    void namesExamplesThatAreThereAndBlamedAsItSays() throws IOException {
        Set<String> causes = new TreeSet<>();
        List<String> examples = new ArrayList<>();
        for (String line : Files.readAllLines(GUIDE)) {
            Matcher example = EXAMPLE.matcher(line);
            String cause = line.replaceFirst("^[|] `([a-z-]+)` [|].*", "$1");
            while (example.find()) {
                examples.add(example.group(2));
                Scenario scenario =
                        new Scenario(Scenario.FOLDER.resolve(example.group(1)).resolve(example.group(2) + ".java"));
                assertThat(scenario.source()).exists();
                if (example.group(1).equals("faults")) {
                    assertThat(scenario.causes()).as(example.group(2)).contains(cause);
                    causes.add(cause);
                }
            }
        }
        assertThat(examples).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        Set<String> all = new TreeSet<>();
        Scenario.faults().forEach(fault -> all.addAll(fault.causes()));
        assertThat(causes).isEqualTo(all);
    }
}
