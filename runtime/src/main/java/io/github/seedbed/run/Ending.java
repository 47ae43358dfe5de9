package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.List;

/** What a run that is the main program does with an exception that nobody caught: tells it, and ends the process. */
final class Ending implements Thread.UncaughtExceptionHandler {
    /** As Java names the thread that calls {@code main}. A program that trains in another one goes on. */
    private static final String MAIN = "main";

    /** Given back when memory is short: to say so takes some. */
    private static final int RESERVE = 1 << 19;

    private final boolean json;
    private byte[] reserve = new byte[RESERVE];

    private Ending(boolean json) {
        this.json = json;
    }

    static void install(boolean json) {
        Thread.currentThread().setUncaughtExceptionHandler(new Ending(json));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
        reserve = new byte[0];
        ExitCode code = ExitCode.of(e);
        try {
            tell(e, code);
            System.out.flush();
        } finally {
            if (thread.getName().equals(MAIN)) {
                Runtime.getRuntime().exit(code.number());
            }
        }
    }

    private void tell(Throwable e, ExitCode code) {
        List<Problem> problems = problems(e);
        if (problems.isEmpty() && json) {
            System.err.println(JsonLines.error(e, code));
        } else if (problems.isEmpty()) {
            e.printStackTrace();
        } else {
            for (Problem problem : problems) {
                System.err.println(json ? JsonLines.problem(problem, code) : problem);
            }
        }
    }

    private static List<Problem> problems(Throwable e) {
        if (e instanceof ProblemException known) {
            return known.problems();
        }
        return e instanceof OutOfMemoryError
                ? List.of(ShortMemory.problem(Runtime.getRuntime().maxMemory(), e.getMessage()))
                : List.of();
    }
}
