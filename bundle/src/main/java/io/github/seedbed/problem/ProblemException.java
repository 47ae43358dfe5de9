package io.github.seedbed.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends what was being done because of problems that a person can fix. The only such exception in Seedbed. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * Ends with one problem.
     *
     * @param problem what to fix
     */
    public ProblemException(Problem problem) {
        this(List.of(problem), null);
    }

    /**
     * Ends with one problem that another exception caused.
     *
     * @param problem what to fix
     * @param cause kept for the stack trace
     */
    public ProblemException(Problem problem, Throwable cause) {
        this(List.of(problem), cause);
    }

    /**
     * Ends with all problems of one kind.
     *
     * @param problems at least one
     */
    public ProblemException(List<Problem> problems) {
        this(problems, null);
    }

    private ProblemException(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Throws when there is at least one problem.
     *
     * @param problems possibly none
     * @throws ProblemException with all of them
     */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
