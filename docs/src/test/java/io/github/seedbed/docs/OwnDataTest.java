package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The section "Your own data" of a project's README, step by step, on made-up wheat kernels. */
class OwnDataTest {
    private static final Pattern DIGEST = Pattern.compile("sha256: ([0-9a-f]{64})");

    private final FirstRun first = FirstRun.get();

    @Test
    @Tag("full")
    @Runs({"mvn compile seedbed:train", "mvn spotless:apply"})
    void theStepsOfTheReadmeLeadToAGreenBuild() throws IOException {
        Path project = first.copyOfProject("own data");
        Path tests = project.resolve("src/test/java/com/example");

        // 1
        Files.writeString(project.resolve("data/kernels.csv"), kernels());
        Files.delete(project.resolve("data/penguins.csv"));

        // 2
        Path experiment = project.resolve("experiment.yaml");
        Files.writeString(experiment, experiment(Files.readString(experiment)));
        String output = first.maven
                .documented(project, "mvn compile seedbed:train")
                .red()
                .output();
        Matcher digest = DIGEST.matcher(output);
        assertThat(digest.find()).as(output).isTrue();
        FirstRun.replace(experiment, "0".repeat(64), digest.group(1));

        // 3
        Files.delete(tests.resolve("DataTest.java"));

        // 4
        assertThat(first.maven.run(project, "compile", "seedbed:tune").green().output())
                .contains("log loss");

        // 5
        first.maven.documented(project, "mvn spotless:apply").green();
        assertThat(first.maven.run(project, "-o", "verify").red().output()).contains("mvn seedbed:lock");
        first.maven.run(project, "-o", "seedbed:lock").green();
        // The tests have run a moment ago
        first.maven.run(project, "-o", "verify", "-DskipTests").green();
        assertThat(Files.readString(project.resolve("target/bundle/config.json")))
                .contains("kama");
    }

    private static String experiment(String penguins) {
        int data = penguins.indexOf("data:");
        int split = penguins.indexOf("split:");
        int slices = penguins.indexOf("slices:");
        return penguins.substring(0, data)
                + """
                data:
                  kernels:
                    file: data/kernels.csv
                    sha256: %s
                target: {column: variety}
                features:
                  length: {type: number, unit: mm}
                  width: {type: number, unit: mm}
                  field: {type: category}
                """.formatted("0".repeat(64))
                + penguins.substring(split, slices)
                + "slices: [field]\n"
                + penguins.substring(penguins.indexOf("hyperparameters:"))
                        .replace("accuracyAboveBaseline: 0.3", "accuracyAboveBaseline: 0.2");
    }

    private static String kernels() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder csv = new StringBuilder("variety,length,width,field\n");
        String[] varieties = {"kama", "rosa", "canadian"};
        for (int i = 0; i < 210; i++) {
            int variety = i % varieties.length;
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%.2f,%.2f,%s%n",
                    varieties[variety],
                    5 + 0.7 * variety + random.nextDouble(),
                    2.5 + 0.4 * (2 - variety) + random.nextDouble() / 2,
                    random.nextInt(3) == 0 ? "north" : "south"));
        }
        return csv.toString();
    }
}
