package io.github.seedbed.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code answers.txt}: the questions of an exercise, each followed by a line that begins with {@code >}. */
public final class AnswerSheet {
    /** The file's name, in the project's folder. */
    public static final String FILE = "answers.txt";

    private static final String MARK = ">";

    private final List<Exercise.Question> questions;

    /**
     * Takes the questions.
     *
     * @param questions with the answers that are right
     */
    public AnswerSheet(List<Exercise.Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /**
     * Writes the questions without answers.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path project) throws IOException {
        StringBuilder text = new StringBuilder("Write each answer behind the >, then: mvn seedbed:done\n");
        for (Exercise.Question question : questions) {
            text.append('\n').append(question.question().strip()).append("\n>\n");
        }
        Files.writeString(project.resolve(FILE), text.toString(), StandardCharsets.UTF_8);
    }

    /**
     * Fills in the first of the right answers to each question.
     *
     * @throws IOException if the file cannot be written
     */
    public void solve(Path project) throws IOException {
        StringBuilder text = new StringBuilder();
        questions.forEach(question -> text.append(question.question().strip())
                .append("\n> ")
                .append(question.answers().get(0))
                .append('\n'));
        Files.writeString(project.resolve(FILE), text.toString(), StandardCharsets.UTF_8);
    }

    /**
     * Ends with every answer that is missing or wrong.
     *
     * @throws ProblemException naming their lines, and not what would be right
     * @throws IOException if the file cannot be read
     */
    public void require(Path project) throws IOException {
        Path file = project.resolve(FILE);
        if (!Files.exists(file)) {
            throw new ProblemException(new Problem(
                    "The file with your answers is missing",
                    FILE,
                    "the exercise came with one, and it is gone",
                    "begin anew: mvn seedbed:reset"));
        }
        // Read as UTF-8 even where an editor wrote something else: no answer needs more than ASCII
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        List<Problem> problems = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(MARK) && next < questions.size()) {
                String answer = plain(lines.get(i).substring(1));
                if (questions.get(next).answers().stream()
                        .noneMatch(right -> plain(right).equals(answer))) {
                    problems.add(problem(i + 1, questions.get(next), answer));
                }
                next++;
            }
        }
        for (Exercise.Question question : questions.subList(next, questions.size())) {
            problems.add(problem(lines.size(), question, ""));
        }
        ProblemException.throwIfAny(problems);
    }

    private static Problem problem(int line, Exercise.Question question, String answer) {
        return new Problem(
                answer.isEmpty() ? "A question has no answer yet" : "An answer is not right yet",
                FILE + ":" + line,
                question.question().strip() + (answer.isEmpty() ? "" : "\nnot \"" + answer + "\""),
                "look again, or read a hint: mvn seedbed:hint");
    }

    private static String plain(String answer) {
        return answer.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.\"%]+$|^\"", "")
                .strip();
    }
}
