package io.github.seedbed.serve;

/** A request that is answered with a problem. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Refused(Answer answer) {
        super(String.valueOf(answer.status()), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
