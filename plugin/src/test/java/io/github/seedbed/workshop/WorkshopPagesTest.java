package io.github.seedbed.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the workshop say what the exercises say: numbers, minutes, objectives. */
final class WorkshopPagesTest {
    private static final Path FOLDER = Path.of("../docs/workshop/en");
    private static final int MINUTES_OF_A_DISCUSSION = 15;

    /** Of the timetable, and what is before the first and behind the last line. */
    private static final int COLUMNS = 7;

    private static final Pattern OBJECTIVE = Pattern.compile("[|] (L[0-9]+) [|] [A-Z ]+ [|] .+ [|] ([A-D0-9, b]+) [|]");

    private final Exercises exercises = Exercises.shipped();

    @Test
    void theSheetIsWrittenFromTheExercises() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Exercise sheet

                <!-- Written from exercises/*/exercise.yaml; to write it again:
                  mvn -q -pl plugin -am test -Dquick -Dtest=WorkshopPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update -->

                `mvn seedbed:exercise -Dn=4` begins, `mvn seedbed:hint` helps, `mvn seedbed:done` checks, `mvn seedbed:reset` begins anew.
                In PowerShell, what begins with `-D` needs quotes: `mvn seedbed:shift "-Ddata=monday.csv"`. Core exercises take\s""");
        text.append(minutes(true))
                .append(" minutes, extra ones ")
                .append(minutes(false))
                .append(".\n");
        for (Exercise exercise : exercises.all()) {
            text.append("\n## ")
                    .append(exercise.number())
                    .append(". ")
                    .append(exercise.title())
                    .append("\n\n*");
            text.append(exercise.minutes())
                    .append(" minutes, ")
                    .append(exercise.core() ? "core" : "extra")
                    .append("*\n\n");
            text.append(exercise.task()).append('\n');
            exercise.questions()
                    .forEach(question -> text.append("\n- ")
                            .append(question.question()
                                    .replaceFirst("^[0-9]+[.] ", "")
                                    .replace("\n", "\n  ")));
            text.append(exercise.questions().isEmpty() ? "" : "\n");
            text.append(exercise.check().isEmpty() ? "" : "\nThe check: `mvn " + exercise.check() + "`\n");
        }
        hold(FOLDER.resolve("exercises.md"), text.toString());
    }

    @Test
    void whoWorksAloneReadsHowLongItTakes() throws IOException {
        assertThat(FOLDER.resolve("alone.md"))
                .content()
                .contains(", " + (minutes(true) + minutes(false)) + " minutes in all,");
    }

    private int minutes(boolean core) {
        return exercises.all().stream()
                .filter(exercise -> exercise.core() == core)
                .mapToInt(Exercise::minutes)
                .sum();
    }

    @Test
    void theGuideHasWhatGoesWrongInEachExercise() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Exercise exercise : exercises.all()) {
            Exercise.Guide guide = exercise.guide();
            text.append("\n### ")
                    .append(exercise.number())
                    .append(". ")
                    .append(exercise.title())
                    .append(" (");
            text.append(exercise.minutes())
                    .append(" min")
                    .append(exercise.core() ? "" : ", extra")
                    .append(")\n\n");
            text.append("**What goes wrong.** ").append(guide.trouble()).append("\n\n");
            guide.questions()
                    .forEach(question -> text.append("- ").append(question).append('\n'));
            text.append("\n**While others work:** ").append(guide.waiting()).append("\n\n");
            text.append("**Solution.** ")
                    .append(exercise.hints().get(2))
                    .append(answers(exercise))
                    .append("\n\n");
            text.append("> ").append(guide.closing()).append('\n');
        }
        String page = Files.readString(FOLDER.resolve("guide.md"));
        int from = page.indexOf("-->", page.indexOf("<!-- exercises:")) + "-->\n".length();
        hold(
                FOLDER.resolve("guide.md"),
                page.substring(0, from) + text + "\n" + page.substring(page.indexOf("<!-- end of exercises -->")));
    }

    private static String answers(Exercise exercise) {
        return exercise.questions().isEmpty()
                ? ""
                : exercise.questions().stream()
                        .map(question -> question.answers().get(0))
                        .collect(Collectors.joining("; ", " Answers: ", "."));
    }

    private static void hold(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale; to write it again: see the comment in it", file)
                .isEqualTo(expected);
    }

    @Test
    void theMinutesOfTheTimetableAreThoseOfTheExercises() throws IOException {
        int full = 0;
        int half = 0;
        List<String> totals = List.of();
        for (String line : Files.readAllLines(FOLDER.resolve("guide.md"))) {
            List<String> cells =
                    Stream.of(line.split("[|]", -1)).map(String::strip).toList();
            if (cells.size() != COLUMNS || !cells.get(3).matches("[0-9]+")) {
                continue;
            }
            if (cells.get(1).equals("all")) {
                totals = List.of(cells.get(3), cells.get(5));
            } else {
                full += minutes(line, cells.get(2), cells.get(3));
                half += minutes(line, cells.get(4), cells.get(5));
            }
        }
        assertThat(totals).containsExactly(full + "", half + "");
    }

    private int minutes(String row, String what, String written) {
        int minutes = written.isEmpty() ? 0 : Integer.parseInt(written);
        if (what.matches("([A-D]|[0-9]{2}b?)(, ([A-D]|[0-9]{2}b?))*")) {
            int sum = Stream.of(what.split(", "))
                    .mapToInt(each -> each.matches("[A-D]")
                            ? MINUTES_OF_A_DISCUSSION
                            : exercises.number(each).minutes())
                    .sum();
            assertThat(minutes).as(row).isEqualTo(sum);
        }
        return minutes;
    }

    @Test
    void everyObjectiveIsServedByWhatNamesIt() throws IOException {
        Map<String, TreeSet<String>> served = new TreeMap<>();
        exercises
                .all()
                .forEach(exercise -> exercise.objectives()
                        .forEach(objective -> served.computeIfAbsent(objective, each -> new TreeSet<>())
                                .add(exercise.number())));
        int rows = 0;
        for (String line : Files.readAllLines(FOLDER.resolve("objectives.md"))) {
            Matcher row = OBJECTIVE.matcher(line);
            if (row.matches()) {
                rows++;
                TreeSet<String> here = new TreeSet<>(List.of(row.group(2).split(", ")));
                here.removeIf(each -> each.matches("[A-D]"));
                assertThat(here).as(line).isEqualTo(served.getOrDefault(row.group(1), new TreeSet<>()));
            }
        }
        assertThat(rows).isEqualTo(25);
    }

    /** A teacher with a kit has no more of the documentation than is in it. */
    @Test
    void whatTheExercisesSendPeopleToIsInTheKit() throws IOException {
        String pages = Files.readString(FOLDER.resolve("guide.md")) + Files.readString(FOLDER.resolve("exercises.md"));
        Matcher named = Pattern.compile("docs/([a-z-]+)[.]md").matcher(pages);
        TreeSet<String> docs = new TreeSet<>();
        while (named.find()) {
            docs.add(named.group(1));
        }
        assertThat(docs).isNotEmpty();
        for (String page : docs) {
            assertThat(Exercises.class.getResource("docs/" + page + ".md"))
                    .as(page)
                    .isNotNull();
        }
    }

    @Test
    void everyDiscussionIsInTheTimetableAndOnACard() throws IOException {
        String cards = Files.readString(FOLDER.resolve("cards.md"));
        for (String letter : List.of("A", "B", "C", "D")) {
            assertThat(cards).contains("\n## " + letter + ". ");
        }
    }
}
