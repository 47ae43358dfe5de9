package io.github.seedbed.assembly;

import io.github.seedbed.card.ProjectFacts;
import io.github.seedbed.citation.PomFacts;
import io.github.seedbed.train.RunFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A trained project with the documents of the template. */
public final class ProjectFixture {
    private static final Path TEMPLATE = Path.of("../templates/tabular-classification");

    /** What the fixture's POM says. */
    public static final PomFacts POM = new PomFacts(
            "My model", "my-model", "1.0", "Tells penguins apart.", List.of("Apache-2.0"), "", "", "", List.of());

    private ProjectFixture() {}

    public static BundleFolder in(Path basedir) throws IOException {
        Files.createDirectories(basedir.resolve("card"));
        Files.createDirectories(basedir.resolve("data"));
        for (String name : List.of("card/model-card.md", "card/datasheet.md", "CITATION.cff", "data/penguins.csv")) {
            Files.copy(TEMPLATE.resolve(name), basedir.resolve(name));
        }
        answerPrompts(basedir.resolve("card/model-card.md"));
        Files.copy(Path.of("../LICENSE"), basedir.resolve("LICENSE"));
        Files.writeString(
                basedir.resolve("experiment.yaml"),
                "format: 1\nthresholds:\n  accuracyAboveBaseline: 0.3\nsplit:\n  test: 0.2\n");
        RunFixture.write(basedir.resolve("target/run"), 7);
        return bundle(basedir);
    }

    /** What the template leaves open for the owner. */
    private static void answerPrompts(Path card) throws IOException {
        String text = Files.readString(card);
        for (String question : List.of("for which task?", "who paid?", "who answers them?", "a demonstration?")) {
            text = text.replace(
                    question + " -->\n", question + " -->\n\nAda Lovelace, ada@example.org, learns with it.\n");
        }
        Files.writeString(card, text);
    }

    static BundleFolder bundle(Path basedir) throws IOException {
        return bundle(basedir, Map.of());
    }

    /** As if the POM waived some rules. */
    public static BundleFolder bundle(Path basedir, Map<String, String> waivers) throws IOException {
        Path jar = basedir.resolve("target/some.jar");
        Files.writeString(jar, "some library");
        return new BundleFolder(
                basedir,
                basedir.resolve("target"),
                new ProjectFacts("My model", "org.example", "my-model", "1.0", ""),
                POM,
                waivers,
                List.of(
                        new Dependency("org.some", "org.some:some:1.0", jar),
                        new Dependency("io.github.seedbed", "io.github.seedbed:seedbed-runtime:0.1.0", jar)),
                true);
    }
}
