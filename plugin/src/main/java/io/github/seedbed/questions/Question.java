package io.github.seedbed.questions;

/**
 * A question in the source of a document: a comment such as {@code <!-- project lead: Who made this model? -->}. What
 * stands below it, up to the next question or heading, is the answer.
 *
 * @param role who answers: {@code developer}, {@code domain expert} or {@code project lead}
 * @param optional whether it may stay open: {@code <!-- developer, optional: … -->}
 * @param decided whether an answer must begin with yes, no or not applicable: {@code <!-- developer, yes or no: … -->}
 * @param question the question, on one line
 * @param line of the comment's beginning, 1 for the first
 * @param below what stands below it, as it was written
 * @param answered whether that is an answer, see {@link Answers}; "not applicable" is one only with a reason
 */
public record Question(
        String role, boolean optional, boolean decided, String question, int line, String below, boolean answered) {
    /** Returns whether somebody still has to answer it. */
    public boolean isOpen() {
        return !optional && !answered;
    }
}
