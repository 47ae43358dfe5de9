package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/workshop}: every exercise fails with its words and with nothing else first, and passes when it is solved.
 * Exercises with the same check are the modules of one build, which goes on where one of them fails.
 */
@Tag("full")
@Runs(page = "docs/workshop/en/alone.md")
@Order(5)
class WorkshopTest {
    private static final String PLUGIN = "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":";
    private static final Path EXERCISES = Workspace.ROOT.resolve("docs/workshop/en/exercises");
    private static final String NO_WORDS = "Failed to execute goal";

    private final Maven maven = FirstRun.get().disturbing();
    private final Path room;
    private final Map<String, Map<String, Object>> exercises = new TreeMap<>();

    WorkshopTest() throws Exception {
        room = Workspace.empty("work shop");
        for (String folder : Files.readAllLines(EXERCISES.resolve("exercises.txt"))) {
            String yaml = Files.readString(EXERCISES.resolve(folder).resolve("exercise.yaml"));
            exercises.put(folder.replaceFirst("-.*", ""), YamlText.of(yaml).fields());
        }
        listVersions();
    }

    /** As the kit has it: without a list of versions Maven says that it has none, before anybody can say more. */
    private void listVersions() throws IOException {
        Path folder = maven.repository().resolve("org/assertj/assertj-core");
        String version = SortedFiles.in(folder).stream()
                .filter(Files::isDirectory)
                .map(each -> each.getFileName().toString())
                .reduce((older, newer) -> newer)
                .orElseThrow();
        Files.writeString(folder.resolve("maven-metadata-local.xml"), """
                <metadata>
                  <groupId>org.assertj</groupId>
                  <artifactId>assertj-core</artifactId>
                  <versioning>
                    <versions>
                      <version>%s</version>
                    </versions>
                  </versioning>
                </metadata>
                """.formatted(version));
    }

    @Test
    void everyExerciseFailsWithItsWordsAndPassesWhenItIsSolved() throws Exception {
        maven.documented(room, "mvn " + PLUGIN + "exercise -Dn=0").green();
        maven.documented(room.resolve("exercise-00"), "mvn seedbed:exercise -Dn=1")
                .green();
        run(room, PLUGIN + "exercise", "-Dn=" + numbersAfter("01")).green();
        Map<String, List<String>> checks = new TreeMap<>();
        exercises.forEach((number, exercise) -> {
            String check = (String) exercise.getOrDefault("check", "");
            if (exercise.containsKey("words")) {
                boolean alone = check.startsWith("seedbed:");
                boolean first = !check.contains("seedbed:");
                // The checks of the phase "validate" are tried with all the others of that phase before them
                String group = first ? "validate" : check;
                checks.computeIfAbsent(alone ? check + " #" + number : group, each -> new ArrayList<>())
                        .add(number);
            }
        });
        for (Map.Entry<String, List<String>> check : checks.entrySet()) {
            fails(check(check.getKey(), check.getValue()), check.getValue());
        }
        theGoalsForLearners();
        // Not offline: a release takes plugins that no other build may have fetched yet
        maven.run(room, PLUGIN + "solution", "-Dn=" + numbersAfter("00")).green();
        for (Map.Entry<String, List<String>> check : checks.entrySet()) {
            check(check.getKey(), check.getValue()).green();
        }
        theAnswersAreRight();
    }

    private Maven.Result check(String check, List<String> numbers) throws IOException {
        String[] arguments = check.replaceFirst(" #.*", "").split(" +");
        if (numbers.size() == 1) {
            return run(room.resolve("exercise-" + numbers.get(0)), arguments);
        }
        Path aggregator = room.resolve("all.xml");
        Files.writeString(aggregator, """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    %s
                  </modules>
                </project>
                """.formatted(numbers.stream()
                .map(number -> "<module>exercise-" + number + "</module>")
                .collect(Collectors.joining("\n"))));
        List<String> all = new ArrayList<>(List.of("--fail-at-end", "--file", "all.xml"));
        // The aggregator itself has no model
        all.addAll(List.of(
                "--projects", numbers.stream().map(n -> ":exercise-" + n).collect(Collectors.joining(","))));
        all.addAll(List.of(arguments));
        return run(room, all.toArray(String[]::new));
    }

    private void fails(Maven.Result result, List<String> numbers) {
        result.red();
        for (String number : numbers) {
            Map<String, Object> exercise = exercises.get(number);
            for (Object word : (List<?>) exercise.get("words")) {
                assertThat(result.output()).as("words of exercise " + number).contains((String) word);
            }
            String check = (String) exercise.get("check");
            List<String> goals = List.of(check.replaceAll(" -D.*", "").split(" +"));
            String last = goals.get(goals.size() - 1).replaceFirst("@.*", "");
            String goal = last.equals("validate") ? "enforce" : last.replaceFirst(".*:", "");
            assertThat(result.output())
                    .as("the goal that fails in exercise " + number)
                    .containsPattern(NO_WORDS + " [^ ]+:" + goal + " [^\n]*on project exercise-" + number + ":");
        }
        assertThat(result.output().split(NO_WORDS)).as(result.output()).hasSize(numbers.size() + 1);
    }

    private void theGoalsForLearners() {
        Path first = room.resolve("exercise-01");
        maven.documented(first, "mvn seedbed:hint").green().holds("Hint 1: The report names a file");
        maven.documented(first, "mvn seedbed:done")
                .red()
                .holds("format violations")
                .holds("Exercise 01 is not done yet");
        run(first, "spotless:apply").green();
        maven.documented(first, "mvn seedbed:done")
                .green()
                .holds("Done: Let the machine format.")
                .holds("+            Split split = run.split(Data.read(run));")
                .holds("Next, in the folder exercise-02   # A finding is a question");
        maven.documented(first, "mvn seedbed:exercises")
                .green()
                .holds("1 of 16 done: 01")
                .holds("done, 1 hint");
        maven.documented(first, "mvn seedbed:reset").green();
    }

    /** Not what the exercises say that they are, but what the learner sees. */
    private void theAnswersAreRight() throws IOException {
        Path slices = room.resolve("exercise-10");
        run(slices, "compile", "seedbed:train", "seedbed:card", "-Dquick").green();
        assertThat(slices.resolve("target/bundle/README.md"))
                .content()
                .contains(
                        "| language = da (few rows) | 2 | 1.000\u00a0(",
                        "> language = ru: accuracy 0.400 (",
                        ", n = 10)");
        Path tomorrow = room.resolve("exercise-11");
        run(tomorrow, "seedbed:shift", "-Ddata=monday.csv")
                .holds("body_mass_g, another unit")
                .holds("This looks like a fault of the data");
        run(tomorrow, "seedbed:shift", "-Ddata=tuesday.csv").holds("This looks like label shift");
        assertThat(run(tomorrow, "seedbed:shift", "-Ddata=wednesday.csv").output())
                .containsPattern("This looks like extrapolation(?s:.)+This looks like covariate shift");
        try (Bundle bundle = Bundle.load(room.resolve("exercise-14/target/bundle"))) {
            Map<String, Object> bird = new TreeMap<>(Map.of(
                    "species",
                    "Gentoo",
                    "island",
                    "Biscoe",
                    "bill_length_mm",
                    46.5,
                    "bill_depth_mm",
                    14.5,
                    "flipper_length_mm",
                    215,
                    "body_mass_g",
                    4800));
            assertThat(bundle.predict(bird).label()).isEqualTo("female");
            bird.put("species", "Adelie");
            assertThat(bundle.predict(bird).label()).isEqualTo("male");
            bird.put("body_mass_g", 9000);
            assertThat(bundle.predict(bird).warnings().toString()).contains("2700 to 6300");
        }
    }

    private String numbersAfter(String number) {
        return exercises.keySet().stream()
                .filter(each -> each.compareTo(number) > 0)
                .collect(Collectors.joining(","));
    }

    private Maven.Result run(Path folder, String... arguments) {
        return maven.with("--offline").run(folder, arguments);
    }
}
