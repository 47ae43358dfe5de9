package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The hyperparameters that the template ships are those that cross-validation on its training rows finds best. */
class TuningTest {
    private static final Pattern BEST = Pattern.compile("log loss .*\\[l2=(.+)]");

    private final FirstRun first = FirstRun.get();

    @Test
    void experimentYamlHoldsTheBestCandidate() throws IOException {
        String output = first.maven
                .run(first.copyAfterVerify("tuned"), "-o", "compile", "seedbed:tune", "-Dquick")
                .green()
                .output();
        Matcher best = BEST.matcher(output);
        assertThat(best.find()).as(output).isTrue();
        assertThat(Files.readString(first.project.resolve("experiment.yaml"))).contains("l2: " + best.group(1));
    }
}
