package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.internal.runfile.Execution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release whose questions are answered; each thing that only stands where an answer should stand turns it red. */
class ReleaseAnswersTest {
    private static final String ANSWER = "Ada Lovelace, ada@example.org, learns with it.";
    private static final List<String> PLACEHOLDERS = List.of(
            "?",
            "tbd",
            "TBD.",
            "todo",
            "later",
            "—",
            "*",
            "…",
            "...",
            "yes",
            "N.A.",
            "n/a",
            "not applicable",
            "not applicable:",
            "not applicable, because …",
            "-",
            "none",
            "unknown yet",
            "to be written",
            "see above",
            "coming soon",
            "xxx",
            "<!-- later -->");

    @TempDir
    private Path folder;

    @Test
    void eachPlaceholderAloneTurnsItRed() throws Exception {
        BundleFolder bundle = ProjectFixture.in(folder);
        bundle.write();
        assertThat(open(bundle)).isEmpty();
        Path card = folder.resolve("card/model-card.md");
        String answered = Files.readString(card);
        int line = 1
                + (int) answered.substring(0, answered.indexOf("who paid? -->"))
                        .lines()
                        .count()
                - 1;
        for (String placeholder : PLACEHOLDERS) {
            Files.writeString(
                    card,
                    answered.replaceFirst("(who paid\\? -->\\n\\n)" + ANSWER.replace(".", "\\."), "$1" + placeholder));
            assertThat(open(bundle)).as(placeholder).containsExactly("card/model-card.md, line " + line);
        }
    }

    @Test
    void offersWhatTheRunHasMeasured() throws Exception {
        BundleFolder bundle = ProjectFixture.in(folder);
        Path card = folder.resolve("card/model-card.md");
        Files.writeString(
                card,
                Files.readString(card)
                        .replace("About a second on any computer: too little energy to measure.", "later"));
        Files.write(
                folder.resolve("target/run.json"),
                new Execution(
                                "2026-11-30T12:00:00Z",
                                1.23,
                                Optional.of(2.5),
                                Optional.empty(),
                                "not measured",
                                "J",
                                "S")
                        .bytes());
        bundle.write();
        assertThat(BundleCheck.of(new AssembledBundle(folder, bundle.path(), ProjectFixture.POM, Map.of()))
                        .findings())
                .filteredOn(finding -> finding.why().contains("energy"))
                .singleElement()
                .extracting(Finding::action)
                .asString()
                .endsWith("\nthe last training took 1.2 s, 2.5 CPU s, energy not measured (S)");
    }

    /** Where a release finds a question without an answer. */
    private List<String> open(BundleFolder bundle) throws Exception {
        return BundleCheck.of(new AssembledBundle(folder, bundle.path(), ProjectFixture.POM, Map.of()))
                .forRelease()
                .of(Level.ERROR)
                .stream()
                .filter(finding -> finding.rule().equals("prompts-are-answered"))
                .map(finding -> finding.place().toString())
                .toList();
    }
}
