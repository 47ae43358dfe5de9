package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The section "Your own data" of a project's README, step by step, on made-up wheat kernels. */
class OwnDataTest {
    private final FirstRun first = FirstRun.get();

    @Test
    @Tag("full")
    @Runs({"mvn compile seedbed:train", "mvn spotless:apply"})
    void theStepsOfTheReadmeLeadToAGreenBuildWithOneRedOneAndNoEditedLine() throws IOException {
        Path project = first.copyOfProject("own data");
        Path experiment = project.resolve("experiment.yaml");

        // 1
        Path kernels = Files.writeString(Workspace.empty("kernels").resolve("kernels.csv"), kernels());
        assertThat(first.maven
                        .run(project, "seedbed:data", "-Dfile=" + kernels)
                        .green()
                        .output())
                .contains("target: variety, 3 different values (canadian, kama, rosa)");
        Files.delete(project.resolve("data/penguins.csv"));

        // 2
        first.maven.documented(project, "mvn compile seedbed:train").green();

        // 3
        assertThat(first.maven.run(project, "compile", "seedbed:tune").green().output())
                .contains("log loss");

        // 4
        first.maven.documented(project, "mvn spotless:apply").green();
        assertThat(first.maven.run(project, "-o", "verify").red().output()).contains("mvn seedbed:lock");
        first.maven.run(project, "-o", "seedbed:lock").green();
        // The tests have run a moment ago
        first.maven.run(project, "-o", "verify", "-DskipTests").green();
        assertThat(Files.readString(project.resolve("target/bundle/config.json")))
                .contains("kama");
        assertThat(Files.readString(experiment)).contains("file: data/kernels.csv");
    }

    private static String kernels() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder csv = new StringBuilder("length;width;field;variety\n");
        String[] varieties = {"kama", "rosa", "canadian"};
        for (int i = 0; i < 210; i++) {
            int variety = i % varieties.length;
            csv.append(String.format(
                    Locale.ROOT,
                    "%.2f;%.2f;%s;%s\n",
                    5 + 0.7 * variety + random.nextDouble(),
                    2.5 + 0.4 * (2 - variety) + random.nextDouble() / 2,
                    random.nextInt(3) == 0 ? "north" : "south",
                    varieties[variety]));
        }
        return csv.toString();
    }
}
