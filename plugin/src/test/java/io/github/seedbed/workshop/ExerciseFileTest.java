package io.github.seedbed.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken exercises are named with file and line, all at once; answers and progress are text files that people may edit.
 */
final class ExerciseFileTest {
    private static final String GOOD = """
            title: A title
            minutes: 5
            part: core
            template: tabular-classification
            objectives: [L1]
            task: Do it
            check: validate
            words: [no]
            hints: [one, two, three]
            trouble: None
            waiting: Nothing
            closing: The end.
            """;

    @TempDir
    Path scratch;

    private static Exercise read(String yaml, String edits) {
        return read(yaml, edits, "");
    }

    private static Exercise read(String yaml, String edits, String translation) {
        Map<String, String> texts = Map.of("04-x/exercise.yaml", yaml, "04-x/fault.edits", edits);
        return ExerciseFile.read(
                "04-x", name -> Optional.ofNullable(texts.get(name)), name -> Optional.of(translation), text -> text);
    }

    @Test
    void aTranslationHasTextsOnly() {
        Exercise exercise = read(GOOD, "", "title: Ein Titel\nhints: [eins, zwei, drei]\n");
        assertThat(exercise.title()).isEqualTo("Ein Titel");
        assertThat(exercise.hints()).containsExactly("eins", "zwei", "drei");
        assertThat(exercise.task()).isEqualTo("Do it");
        assertThat(exercise.check()).isEqualTo("validate");
        assertThatThrownBy(() -> read(GOOD, "", "check: verify\n")).hasMessageContaining("\"check\" is not translated");
        assertThatThrownBy(() -> Exercises.shipped("xx")).hasMessage("""
                The workshop is not in this language
                  where: -Dseedbed.language=xx
                  why:   there is no docs/workshop/xx/exercises.md
                  do:    leave it out for English, or translate: docs/workshop/README.md says how""");
        assertThat(Exercises.shipped(Exercises.ENGLISH).all()).isNotEmpty();
    }

    @Test
    void allThatIsWrongIsSaidWithItsLine() {
        String broken = GOOD.replace("minutes: 5", "minutes: soon")
                        .replace("part: core", "part: corn")
                        .replace("[one, two, three]", "[one, two]")
                        .replace("task: Do it\n", "")
                + "hint: four\n";
        assertThatThrownBy(() -> read(broken, "@@@ pom.xml\n<<<<\na\n====\na\n>>>>\nstray\n<<<<\nb\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("where: 04-x/exercise.yaml:2\n  why:   \"soon\" is not a number of minutes")
                .hasMessageContaining("where: 04-x/exercise.yaml:3\n  why:   \"corn\" is no part")
                .hasMessageContaining("04-x/exercise.yaml:8\n  why:   there are 2 hints")
                .hasMessageContaining("\"task\" is missing or empty")
                .hasMessageContaining("04-x/exercise.yaml:12\n  why:   \"hint\" is no key")
                .hasMessageContaining("04-x/fault.edits:2\n  why:   both texts are the same")
                .hasMessageContaining("04-x/fault.edits:7\n  why:   \"stray\" belongs to no edit")
                .hasMessageContaining("04-x/fault.edits:8\n  why:   no line \"====\" follows");
        assertThatThrownBy(() -> read("a: [", "")).hasMessageContaining("An exercise cannot be read");
        assertThatThrownBy(() -> read(GOOD.replace("check: validate\n", ""), ""))
                .hasMessageContaining("it has neither a check nor questions");
        assertThat(read(GOOD, "").folder()).isEqualTo("exercise-04");
    }

    @Test
    void anAnswerIsRightWhateverItsCase() throws IOException {
        AnswerSheet sheet = new AnswerSheet(List.of(
                new Exercise.Question("Which?", List.of("da", "Danish")),
                new Exercise.Question("How many?", List.of("2"))));
        sheet.write(scratch);
        assertThatThrownBy(() -> sheet.require(scratch)).hasMessage("""
                A question has no answer yet
                  where: answers.txt:4
                  why:   Which?
                  do:    look again, or read a hint: mvn seedbed:hint
                A question has no answer yet
                  where: answers.txt:7
                  why:   How many?
                  do:    look again, or read a hint: mvn seedbed:hint""");
        Path file = scratch.resolve(AnswerSheet.FILE);
        Files.writeString(
                file,
                Files.readString(file).replaceFirst("(?m)^>$", "> DANISH.").replaceFirst("(?s)>\n$", "> 3\n"));
        assertThatThrownBy(() -> sheet.require(scratch))
                .hasMessageStartingWith(
                        "An answer is not right yet\n  where: answers.txt:7\n  why:   How many?\n         not \"3\"");
        // As an editor may save it: other encoding, other line ends, indented
        sheet.solve(scratch);
        String right = Files.readString(file).replace("\n", "\r\n").replace("> ", "  >  ");
        Files.write(file, ("\u00e4\r\n" + right).getBytes(StandardCharsets.ISO_8859_1));
        sheet.require(scratch);
        Files.delete(file);
        assertThatThrownBy(() -> sheet.require(scratch)).hasMessage("""
                The file with your answers is missing
                  where: answers.txt
                  why:   the exercise came with one, and it is gone
                  do:    begin anew: mvn seedbed:reset""");
    }

    @Test
    void progressIsFoundFromTheRoomAndFromAnExercise() throws IOException {
        Exercises exercises = new Exercises(List.of(read(GOOD, "")));
        Exercise exercise = exercises.number("4");
        assertThatThrownBy(() -> Progress.around(scratch).current(scratch))
                .hasMessageContaining("No exercise was begun");
        Progress.around(scratch).note(exercise, new Progress.State(true, 2));
        Path inside = Files.createDirectories(scratch.resolve("exercise-04"));
        Progress progress = Progress.around(inside);
        assertThat(progress.room()).isEqualTo(scratch);
        assertThat(progress.current(inside)).isEqualTo("04");
        assertThatThrownBy(() -> Progress.around(scratch.resolve("gone")).requireWritable())
                .hasMessageContaining("Nothing can be written here");
        Path deep = Files.createDirectories(scratch.resolve("exercise-05/src/main"));
        assertThat(Progress.around(deep).room()).isEqualTo(scratch);
        assertThat(Progress.around(deep).current(deep)).isEqualTo("05");
        assertThat(progress.current(scratch)).isEqualTo("04");
        assertThat(progress.table(exercises))
                .isEqualTo(
                        "  04   A title                              5 min  core   done, 2 hints\n\n1 of 1 done: 04\n");
        assertThatThrownBy(() -> exercises.number("14")).hasMessage("""
                There is no exercise of that number
                  where: -Dn=14
                  why:   there are 04
                  do:    name one of these; with their titles: mvn seedbed:exercises""");
        assertThat(exercises.after(exercise, each -> true)).contains(exercise);
        assertThat(exercises.after(exercise, each -> false)).isEmpty();
        Files.writeString(scratch.resolve(".seedbed/progress"), "04 perhaps\n");
        assertThatThrownBy(() -> Progress.around(scratch)).hasMessageContaining("\"04 perhaps\" is not a number");
    }
}
