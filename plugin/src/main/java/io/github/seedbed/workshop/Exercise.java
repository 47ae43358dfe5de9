package io.github.seedbed.workshop;

import java.util.List;

/**
 * An exercise.
 *
 * @param number as learners name it, two digits and perhaps a letter: {@code 04}, {@code 09b}
 * @param title what it is about
 * @param minutes that it takes, discussion included
 * @param core whether it belongs to every workshop
 * @param template the name of the template that its project is made from
 * @param objectives of {@code objectives.yaml} that it serves, such as {@code L16}
 * @param task what to do
 * @param check what Maven runs to see whether it is done; empty where the questions are the check
 * @param words what the check prints while it is not done
 * @param hints three: where to look, the idea, the command or the place
 * @param questions with the answers that are accepted
 * @param preparation what happens before the faults are planted
 * @param solution commands that solve it where taking the faults back is not enough
 * @param faults that are planted
 * @param guide what the teacher's guide says of it
 */
public record Exercise(
        String number,
        String title,
        int minutes,
        boolean core,
        String template,
        List<String> objectives,
        String task,
        String check,
        List<String> words,
        List<String> hints,
        List<Question> questions,
        Preparation preparation,
        List<String> solution,
        Edits faults,
        Guide guide) {

    /**
     * A question with a short answer.
     *
     * @param question as it is asked
     * @param answers each of which is right, whatever the case of its letters
     */
    public record Question(String question, List<String> answers) {}

    /**
     * What happens to a fresh project before the faults are planted.
     *
     * @param edits that stay
     * @param commands arguments for Maven, a command an entry
     * @param copies folders that get a copy of the bundle then, and are listed in {@code copies.json}
     * @param committed whether everything is committed, the faults included
     */
    public record Preparation(Edits edits, List<String> commands, List<String> copies, boolean committed) {}

    /**
     * What a teacher should know.
     *
     * @param trouble what goes wrong
     * @param questions that come, each with an answer
     * @param waiting what to show to who is ready early
     * @param closing the sentence to end with; learners read it too
     */
    public record Guide(String trouble, List<String> questions, String waiting, String closing) {}

    /** Returns the folder in which a learner works on it. */
    public String folder() {
        return "exercise-" + number;
    }
}
