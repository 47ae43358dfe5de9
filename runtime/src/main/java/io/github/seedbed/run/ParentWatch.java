package io.github.seedbed.run;

import java.util.Optional;

/** Ends this process when the build that started it is gone: a killed build must not leave a training behind. */
final class ParentWatch {
    /** Set by the build to its process id; absent when a person or a container started the training. */
    static final String VARIABLE = "SEEDBED_PARENT";

    private static final int KILLED = 137;

    private ParentWatch() {}

    static void start() {
        String pid = System.getenv(VARIABLE);
        if (pid == null || !pid.matches("[0-9]{1,18}")) {
            return;
        }
        Optional<ProcessHandle> parent = ProcessHandle.of(Long.parseLong(pid));
        if (parent.isEmpty()) {
            Runtime.getRuntime().halt(KILLED);
        }
        parent.ifPresent(
                process -> process.onExit().thenRun(() -> Runtime.getRuntime().halt(KILLED)));
    }
}
